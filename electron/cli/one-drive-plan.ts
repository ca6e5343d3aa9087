import type { PlanView, Stop, Warning } from '../../shared/local-actions';
import type { OneDrivePlan, PlanAccount } from '../../shared/one-drive/plan';
import { levelOf, type Level } from '../../shared/one-drive/findings';
import { findLinuxClient } from '../features/one-drive/linux-plan';
import { readPlan } from '../features/one-drive/plan';
import type { CliContext, CliEnd, ExitCode } from './context';
import { sentenceOf } from './one-drive-found';

/** One entry of `stops`, as `--json` prints it. */
interface PlanStop {
  readonly id: string;
  readonly level: Level;
  /** The id of the account; null for the whole computer. */
  readonly account: string | null;
  readonly sentence: string;
  /** What was read and where. */
  readonly evidence: readonly string[];
}

/** Stops that say that there is nothing to take off. */
const NOTHING_HERE: readonly string[] = ['no-account', 'no-client'];

/** `onedrive plan` by reading alone: Windows, macOS, and every computer on paper. */
export async function planByReading(context: CliContext): Promise<CliEnd> {
  const { request, services, say, line } = context;
  const plan = await readPlan(services.machine, {
    // A description raises no question; on a real Mac only a person in the window can agree to it (settled 15).
    mayAsk: request.machine !== null,
    count: true,
  });
  const chosen = plan.accounts.find(({ id }) => id === request.account) ?? null;
  if (request.account !== null && chosen === null) {
    line(say('cli.look.unknown-account', { id: request.account }));
    const error = { code: 'unknown-account' };
    return {
      exit: 2,
      json: { command: 'onedrive plan', error, accounts: plan.accounts, client: plan.client },
    };
  }
  const stops = stopsOf(context, plan).filter(
    ({ account }) => chosen === null || account === null || account === chosen.id,
  );
  const shown = chosen === null ? plan.accounts : [chosen];
  sayReading(context, plan, shown, stops);
  const { platform, accounts, client } = plan;
  return {
    exit: exitOfStops(plan, stops),
    json: { command: 'onedrive plan', platform, accounts, client, stops },
  };
}

const stopsOf = ({ say }: CliContext, { findings }: OneDrivePlan): readonly PlanStop[] =>
  findings.flatMap((result) => {
    const level = levelOf(result);
    if (level === null) return [];
    const { id, account, evidence } = result;
    return [{ id, level, account, sentence: sentenceOf(say, result, level), evidence }];
  });

function sayReading(
  { say, line }: CliContext,
  { client }: OneDrivePlan,
  accounts: readonly PlanAccount[],
  stops: readonly PlanStop[],
): void {
  for (const { id, linked, folder } of accounts) {
    line(
      say('cli.plan.account', { id, linked: linked === null ? 'unknown' : linked ? 'yes' : 'no' }),
    );
    if (folder !== null) line(say('cli.look.account', { id, folder }));
  }
  line(say('cli.plan.program', { has: client === null ? 'no' : 'yes', path: client?.path ?? '' }));
  // Two accounts can have the same thing in the way: a person reads it once.
  const lines = [...stops]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ level, sentence }) =>
      say(level === 'stop' ? 'cli.plan.stop' : 'cli.plan.note', { sentence }),
    );
  for (const text of new Set(lines)) line(text);
  if (stops.every(({ level }) => level !== 'stop')) line(say('cli.plan.clear'));
}

const rank = ({ level }: PlanStop): number => (level === 'stop' ? 0 : 1);

/** Readings that change nothing about an unlink when they give no answer. */
const NO_MATTER: readonly string[] = ['space'];

/** Nothing linked is fine; what could not be looked at is its own end, and never fine. */
function exitOfStops({ findings }: OneDrivePlan, stops: readonly PlanStop[]): ExitCode {
  const stopping = stops.filter(({ level }) => level === 'stop');
  const told = (id: string): boolean => stopping.some((stop) => stop.id === id);
  const others = stopping.filter(({ id }) => ![...NOTHING_HERE, 'unreadable'].includes(id));
  if (others.length > 0) return 1;
  if (told('unreadable')) return 3;
  if (told('no-account')) return 0;
  if (told('no-client')) return 1;
  const dark = findings.some(
    ({ id, state, names, account }) =>
      (state === 'unknown' || (id === 'no-account' && state === 'ask')) &&
      !names.some((name) => NO_MATTER.includes(name)) &&
      (account === null || stops.some((stop) => stop.account === account)),
  );
  return dark ? 3 : 0;
}

/** Names of this client's stops where every system has one name for the same thing. */
const SAME: Partial<Readonly<Record<Stop, string>>> = {
  'not-linked': 'no-account',
  'client-missing': 'no-client',
  'token-unreadable': 'unreadable',
  'config-unreadable': 'unreadable',
};

/** Names of this client's warnings where every system has one name for the same thing. */
const SAME_WARNING: Partial<Readonly<Record<Warning, string>>> = { 'uploads-unknown': 'uploads' };

/** The stops and warnings of a plan of the Linux client in the shape of every system. */
const stopsOfView = (
  { say }: Pick<CliContext, 'say'>,
  { account, stops, warnings }: Pick<PlanView, 'account' | 'stops' | 'warnings'>,
): readonly (PlanStop & { readonly reason: Stop | Warning })[] => [
  ...stops.map((reason) => ({
    id: SAME[reason] ?? reason,
    level: 'stop' as const,
    account: account.id,
    sentence: say(`cli.stop.${reason}`),
    evidence: [],
    reason,
  })),
  ...warnings.map((reason) => ({
    id: SAME_WARNING[reason] ?? reason,
    level: 'warn' as const,
    account: account.id,
    sentence: say(`cli.warning.${reason}`),
    evidence: [],
    reason,
  })),
];

/** The plan of the Linux client: the shape of every system, and what only this client can tell. */
export async function factsOfView(context: CliContext, plan: PlanView): Promise<object> {
  const { account, folder, warnings, undoDays } = plan;
  const { machine } = context.services;
  const path = await findLinuxClient(machine);
  return {
    platform: 'linux',
    accounts: [
      {
        id: account.id,
        kind: account.accountKind,
        email: account.address,
        folder: account.folder?.replace(/^~(?=\/|$)/, machine.home) ?? null,
        linked: account.linked === 'unknown' ? null : account.linked === 'yes',
      },
    ],
    client: path === null ? null : { path },
    stops: stopsOfView(context, plan),
    account,
    folder,
    warnings,
    undoDays,
  };
}
