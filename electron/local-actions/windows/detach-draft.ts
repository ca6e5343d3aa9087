import { shortenAddress } from '../../../shared/address';
import type { FolderFacts, OneDriveAccount, Stop, Warning } from '../../../shared/local-actions';
import { ok, type Result } from '../../../shared/result';
import { SETTINGS_NAME, type PersonalAccount } from '../../ports/windows-one-drive';
import type { Draft, PlanAsk } from '../action';
import { keepRegistry, type Before } from './before';
import type { DetachDeps } from './deps';
import { judge } from './judge';
import { freeName, stampOf } from './settings-name';
import { clientRuns } from './stop-client';
import { countTree, keepTree, type TreeFacts } from './tree';

/** The id that the list of accounts gives the personal one. */
export const PERSONAL = 'personal';

/** Makes the plan of an unlink from reads alone. */
export async function draftDetach(
  deps: DetachDeps,
  accountId: string,
  { answers, control }: PlanAsk,
): Promise<Draft> {
  const looked = await deps.oneDrive.look();
  if (!looked.ok) return closed(viewOf(accountId, null, 'unknown'), ['unreadable']);
  const account = looked.value;
  const running = await clientRuns(deps.session);
  const view = viewOf(accountId, account, running);
  if (accountId !== PERSONAL) return closed(view, ['work-account']);
  if (view.linked === 'no') return closed(view, ['not-linked']);
  const judged = judge(await deps.checks.look(), accountId, answers);
  const stops = [...new Set([...hardStops(account, running), ...judged.stops])];
  if (stops.length > 0) return { ...closed(view, stops), questions: judged.questions };
  const folder = account.identity.UserFolder ?? '';
  const counted = await countTree(deps.lister, folder, control);
  if (!counted.ok) return closed(view, [counted.error]);
  // A part of the folder that nobody can see could not be compared afterwards (settled 10).
  if (counted.value.unreadable > 0) return closed(view, ['unclear']);
  const facts = factsOf(folder, counted.value);
  const before = beforeOf(account, facts, running, deps.clock.now());
  const warnings = warningsOf(judged.warnings, running);
  // While OneDrive runs it moves files by itself: other counts are then no reason to ask again.
  const counts = running === 'no' ? facts : null;
  // The time and the name made from it are new in every plan.
  const lasting = { ...before, unlinkedAt: null, settingsTo: before.settingsTo !== null };
  return {
    account: view,
    folder: facts,
    stops: [],
    warnings,
    questions: judged.questions,
    before,
    fingerprint: JSON.stringify([view, warnings, judged.questions, { ...lasting, facts: counts }]),
    keepUndo: async (box, keepControl) => keepBefore(deps, before, box, keepControl),
  };
}

/** Keeps what an undo needs: the registry, read back, and every name of the folder. */
export async function keepBefore(
  deps: Pick<DetachDeps, 'oneDrive' | 'lister'>,
  before: Before,
  box: Parameters<Draft['keepUndo']>[0],
  control: PlanAsk['control'],
): Promise<Result<null, Stop>> {
  const copy = await deps.oneDrive.copy(before.explorerId);
  if (!copy.ok)
    return { ok: false, error: copy.error === 'differs' ? 'backup-unsure' : copy.error };
  const registry = await keepRegistry(box, copy.value);
  if (!registry.ok) return registry;
  const tree = await keepTree(deps.lister, before.folder, box, control);
  if (!tree.ok) return tree;
  // A part that nobody can see now could not be compared afterwards.
  return tree.value.unreadable > 0 ? { ok: false, error: 'unclear' } : ok(null);
}

/** What this action itself cannot do without, whatever other looks say. */
function hardStops(account: PersonalAccount, running: OneDriveAccount['running']): readonly Stop[] {
  const folder = account.identity.UserFolder ?? '';
  const stops: Stop[] = [];
  if (account.executable === null) stops.push('no-client');
  if (isResetPending(account.settings)) stops.push('reset-pending');
  if (/^[\\/]{2}(?![?.][\\/])|^[\\/]{2}\?[\\/]unc[\\/]/i.test(folder)) stops.push('network-folder');
  else if (!/^[a-z]:\\./i.test(folder)) stops.push('unclear');
  const shared = account.others.some((other) =>
    other.folders.some((one) => isInside(one, folder) || isInside(folder, one)),
  );
  if (shared || running === 'unknown') stops.push('unclear');
  return stops;
}

/** OneDrive marks a reset that it has still to finish (onedrive.md A.2). */
export const isResetPending = (settings: readonly string[]): boolean =>
  settings.some((name) => name.toLowerCase() === 'resetpending');

/** Is `inner` that folder or one below it? */
export const isInside = (inner: string, outer: string): boolean => {
  const plain = (path: string): string => `${path.replace(/[\\/]+$/, '').toLowerCase()}\\`;
  return plain(inner).startsWith(plain(outer));
};

function beforeOf(
  account: PersonalAccount,
  facts: FolderFacts,
  running: OneDriveAccount['running'],
  now: number,
): Before {
  const { identity, variables, settings, others, explorerId, executable } = account;
  const folder = identity.UserFolder ?? '';
  const hasSettings = settings.includes(SETTINGS_NAME);
  return {
    system: 'windows',
    folder,
    facts,
    executable,
    identity,
    settingsTo: hasSettings ? freeName(settings, stampOf(now)) : null,
    explorerId,
    variables: [
      ...(variables.OneDriveConsumer === undefined ? [] : (['OneDriveConsumer'] as const)),
      ...(variables.OneDrive !== undefined && isSameFolder(variables.OneDrive, folder)
        ? (['OneDrive'] as const)
        : []),
    ],
    unlinkedAt: String(Math.floor(now / 1000)),
    wasRunning: running !== 'no',
    others: others.map(({ id }) => id),
  };
}

const isSameFolder = (one: string, other: string): boolean =>
  isInside(one, other) && isInside(other, one);

function warningsOf(
  found: readonly Warning[],
  running: OneDriveAccount['running'],
): readonly Warning[] {
  const always: readonly Warning[] = ['new-way', 'online-only', 'only-this-computer', 'may-return'];
  const stops: readonly Warning[] = running === 'no' ? [] : ['sync-will-be-stopped'];
  return [...new Set([...always, ...stops, ...found])];
}

/** Counts as a person sees them. */
export const factsOf = (path: string, facts: TreeFacts): FolderFacts => ({
  ...facts,
  path: path.slice(0, 4096),
});

function viewOf(
  id: string,
  account: PersonalAccount | null,
  running: OneDriveAccount['running'],
): OneDriveAccount {
  const personal = id === PERSONAL;
  const identity = personal ? (account?.identity ?? {}) : {};
  const address = identity.UserEmail ?? '';
  const values = Object.values(identity);
  const linked =
    account === null ? 'unknown' : values.length === 0 && personal ? 'no' : linkedBy(values);
  return {
    id,
    client: 'windows-onedrive',
    accountKind: personal ? 'personal' : 'work',
    address: address.trim() === '' ? null : shortenAddress(address),
    folder: identity.UserFolder?.slice(0, 4096) ?? null,
    linked,
    running,
    canPlan: personal,
  };
}

/** A value that is there, but says nothing that can be read, proves neither. */
const linkedBy = (values: readonly string[]): OneDriveAccount['linked'] =>
  values.some((value) => value.trim() !== '') ? 'yes' : 'unknown';

const closed = (account: OneDriveAccount, stops: readonly Stop[]): Draft => ({
  account,
  folder: null,
  stops,
  warnings: [],
  questions: [],
  before: null,
  fingerprint: JSON.stringify([account, stops]),
  keepUndo: async () => ({ ok: false, error: stops[0] ?? 'unclear' }),
});
