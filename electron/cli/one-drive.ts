import type { ActionResult, Answers, OneDriveAccount, PlanView } from '../../shared/local-actions';
import { err, ok, type Result } from '../../shared/result';
import type { ActionService } from '../local-actions/action-service';
import { isYes } from './ask';
import { noKeychain } from './no-keychain';
import { choosePerson } from './people';
import type { CliContext, CliEnd } from './context';
import { exitOf } from './outcome';
import { findLinuxClient } from '../features/one-drive/linux-plan';
import { sayPlan, sayResult } from './one-drive-lines';
import { factsOfView, planByReading } from './one-drive-plan';
import { answersOf, askQuestions } from './one-drive-questions';
import { tellRecoveries } from './recoveries';

/** How often a plan that keeps changing is shown again before the command gives up. */
const MOST_PLANS = 3;

const NOTHING: ActionResult = {
  outcome: 'nothing-to-do',
  journalId: null,
  stop: null,
  before: null,
  after: null,
  changedPaths: 0,
  undoDays: 0,
  syncStopped: false,
  linkedAgain: false,
};

/** `onedrive plan`: what an unlink would do. Nothing is changed. */
export async function planOneDrive(context: CliContext): Promise<CliEnd> {
  const { machine } = context.services;
  // The Linux client of this computer is planned by the action itself, which knows more than its files tell.
  if (context.request.machine !== null || machine.platform !== 'linux')
    return planByReading(context);
  const chosen = await chooseAccount(context);
  if (!chosen.ok) return chosen.error;
  const planned = await makePlan(context, context.services.actions(null), chosen.value);
  if (!planned.ok) return planned.error;
  sayPlan(context, planned.value);
  const [stop] = planned.value.stops;
  const outcome =
    stop === undefined ? 'verified' : stop === 'not-linked' ? 'nothing-to-do' : 'refused';
  return {
    exit: exitOf(outcome, stop ?? null),
    json: { command: 'onedrive plan', ...(await factsOfView(context, planned.value)) },
  };
}

/** `onedrive unlink`: plan, ask, run, check. */
export async function unlinkOneDrive(context: CliContext): Promise<CliEnd> {
  const person = await choosePerson(context);
  if (!person.ok) return person.error;
  const actions = context.services.actions(person.value);
  return asWriter(context, actions, async (recovered) => {
    const chosen = await chooseAccount(context);
    if (!chosen.ok) return chosen.error;
    const planned = await makePlan(context, actions, chosen.value, answersOf(context));
    if (!planned.ok) return planned.error;
    const end = (result: ActionResult, plan: PlanView): CliEnd => {
      sayResult(context, result);
      const { outcome, journalId, stop, ...rest } = result;
      const told = {
        command: 'onedrive unlink',
        outcome,
        journalId,
        stop,
        ...rest,
        account: plan.account,
        warnings: plan.warnings,
      };
      return { exit: exitOf(result.outcome, result.stop), json: { ...told, recovered } };
    };
    let plan = planned.value;
    if (plan.stops.length === 0 && plan.questions.length > 0) {
      const answers = await askQuestions(context, plan, answersOf(context));
      if (answers === null)
        return end({ ...NOTHING, outcome: 'refused', stop: plan.questions[0] ?? null }, plan);
      const again = await makePlan(context, actions, chosen.value, answers);
      if (!again.ok) return again.error;
      plan = again.value;
    }
    for (let tries = 0; tries < MOST_PLANS; tries += 1) {
      sayPlan(context, plan);
      // A question that came up since: a yes to the plan is no answer to it.
      const [question] = plan.questions;
      if (plan.stops.length === 0 && question !== undefined)
        return end({ ...NOTHING, outcome: 'refused', stop: question }, plan);
      if (plan.stops.length === 0 && !(await agreed(context)))
        return end({ ...NOTHING, outcome: 'declined', before: plan.folder }, plan);
      const done = await actions.execute({ planId: plan.planId, acknowledged: plan.warnings });
      if (!done.ok) return noKeychain(context);
      if (done.value.kind === 'done') return end(done.value.result, plan);
      context.line(context.say('cli.plan.changed'));
      plan = done.value.plan;
    }
    return end({ ...NOTHING, outcome: 'refused' }, plan);
  });
}

/** `onedrive undo`: takes back one unlink, the newest when none is named. */
export async function undoOneDrive(context: CliContext): Promise<CliEnd> {
  const person = await choosePerson(context);
  if (!person.ok) return person.error;
  const actions = context.services.actions(person.value);
  return asWriter(context, actions, async (recovered) => {
    const newest = await actions.newest();
    if (!newest.ok) return noKeychain(context);
    const journalId = context.request.journal ?? newest.value;
    const end = (exit: CliEnd['exit'], outcome: ActionResult['outcome'], reason: string | null) =>
      ({
        exit,
        json: { command: 'onedrive undo', outcome, journalId, reason, recovered },
      }) as const;
    if (journalId === null) {
      context.line(context.say('cli.undo.nothing'));
      return end(0, 'nothing-to-do', null);
    }
    context.line(context.say('cli.undo.intro', { journalId }));
    if (!(await agreed(context))) {
      context.line(context.say('cli.outcome.declined'));
      return end(1, 'declined', null);
    }
    return takeBack(context, actions, journalId, end);
  });
}

/** A run that is open or stuck is settled, one that ended is undone: both by the same rule, none by force. */
async function takeBack(
  context: CliContext,
  actions: ActionService,
  journalId: string,
  end: (exit: CliEnd['exit'], outcome: ActionResult['outcome'], reason: string | null) => CliEnd,
): Promise<CliEnd> {
  const { line, say } = context;
  const open = await isUnsettled(actions, journalId);
  const done = open
    ? await actions.settle({ journalId, choice: 'roll-back' })
    : await actions.undo({ journalId });
  if (!done.ok) {
    if (done.error.code !== 'actions.not-noted') return noKeychain(context);
    line(say('cli.not-noted'));
    return end(3, 'unverified', 'not-noted');
  }
  const { value } = done;
  const reason = 'reason' in value ? value.reason : null;
  if (reason === null && !('result' in value && value.result === 'stuck')) {
    line(say('cli.undo.done'));
    return end(0, 'verified', open ? 'settled' : null);
  }
  if (reason === null || (reason === 'failed' && (await isUnsettled(actions, journalId)))) {
    line(say('cli.outcome.stuck'));
    return end(5, 'stuck', 'failed');
  }
  line(say(`cli.undo.refused.${reason}`));
  if (reason === 'unknown-entry') return end(2, 'refused', reason);
  return end(reason === 'files-unknown' ? 3 : 1, 'refused', reason);
}

async function isUnsettled(actions: ActionService, journalId: string): Promise<boolean> {
  const history = await actions.history({});
  const entry = history.ok ? history.value.find((one) => one.journalId === journalId) : undefined;
  return entry?.state === 'started' || entry?.state === 'stuck';
}

/** Holds the lock, settles what a crash left, then acts. */
async function asWriter(
  context: CliContext,
  actions: ActionService,
  act: (recovered: readonly object[]) => Promise<CliEnd>,
): Promise<CliEnd> {
  const lock = await context.services.lock();
  if (!lock.ok) {
    context.line(context.say('cli.in-use'));
    return { exit: 3, json: { command: context.request.command, error: { code: 'in-use' } } };
  }
  try {
    const report = await actions.recoverAtStart();
    if (!report.ok) return await noKeychain(context);
    tellRecoveries(context, report.value);
    return await act(report.value.recoveries);
  } finally {
    await lock.value();
  }
}

async function chooseAccount(context: CliContext): Promise<Result<OneDriveAccount, CliEnd>> {
  const { request, say, line } = context;
  const look = await context.services.source.look();
  const fail = (exit: CliEnd['exit'], more: object): Result<never, CliEnd> =>
    err({ exit, json: { command: request.command, ...more } });
  if (look.kind === 'could-not-look') {
    line(say(`cli.look.could-not.${look.reason}`));
    return fail(3, { error: { code: 'could-not-look', reason: look.reason } });
  }
  const named = look.accounts.find(({ id }) => id === request.account);
  if (named !== undefined) return ok(named);
  if (request.account !== null) {
    line(say('cli.look.unknown-account', { id: request.account }));
    return fail(2, { error: { code: 'unknown-account' }, accounts: look.accounts });
  }
  const linked = look.accounts.filter((account) => account.linked !== 'no');
  const [only = look.accounts[0]] = linked;
  if (linked.length > 1) {
    line(say('cli.look.several', { count: linked.length }));
    for (const { id, folder } of linked)
      line(say('cli.look.account', { id, folder: folder ?? '' }));
    return fail(2, { error: { code: 'choose-account' }, accounts: linked });
  }
  if (only !== undefined) return ok(only);
  if (look.unread.length > 0) {
    line(say('cli.look.unread', { places: look.unread.join(', ') }));
    return fail(3, {
      error: { code: 'could-not-look', reason: 'unreadable' },
      unread: look.unread,
    });
  }
  line(say('cli.look.none'));
  if (request.command !== 'onedrive plan')
    return fail(0, {
      ...NOTHING,
      account: null,
      folder: null,
      stops: ['not-linked'],
      warnings: [],
    });
  const path = await findLinuxClient(context.services.machine);
  const sentence = say('cli.found.no-account');
  return fail(0, {
    ...NOTHING,
    platform: 'linux',
    accounts: [],
    client: path === null ? null : { path },
    stops: [{ id: 'no-account', level: 'stop', account: null, sentence, evidence: [] }],
    account: null,
    folder: null,
    warnings: [],
  });
}

async function makePlan(
  context: CliContext,
  actions: ActionService,
  account: OneDriveAccount,
  answers: Answers = {},
): Promise<Result<PlanView, CliEnd>> {
  const accountId = account.id;
  const planned = await actions.plan({ actionId: 'onedrive.unlink', accountId, answers });
  if (planned.ok) return planned;
  context.line(context.say('cli.stop.not-on-this-system'));
  const json = { command: context.request.command, ...NOTHING, outcome: 'refused', account };
  return err({
    exit: 1,
    json: { ...json, stop: 'not-on-this-system', stops: ['not-on-this-system'] },
  });
}

async function agreed({ request, say, line, ask }: CliContext): Promise<boolean> {
  if (request.yes) return true;
  if (ask === null) {
    line(say('cli.ask.no-terminal'));
    return false;
  }
  const answer = await ask(`${say('cli.ask.go-on')} `);
  return isYes(answer);
}
