import { macAccounts } from '../../../shared/one-drive/mac-checks';
import type { WatchResult } from '../../../shared/schema/one-drive';
import type { Machine } from '../../ports/machine';
import { findArchives, readMacAccounts } from './mac-facts';
import { readTree, type TreeRead } from './tree';
import { readAccounts, textIn } from './windows-accounts';
import { readShellFolders } from './windows-facts';

/** Names that are counted at most; more than this is said to be not counted. */
const ENTRIES = 500_000;

/** How long a count goes on, and who ends it. */
interface CountWish {
  readonly cancelled: () => boolean;
  readonly milliseconds: number;
  readonly onCount?: (counted: number) => void;
}

/** What was there before anything happened. */
export interface Counted {
  readonly tree: TreeRead | null;
  readonly counts: MacCounts | null;
  readonly archives: readonly string[];
}

interface MacCounts {
  readonly desktop: number | null;
  readonly documents: number | null;
}

/** The account that is watched, as it was at the beginning. */
export interface Baseline {
  readonly accountId: string;
  readonly email: string | null;
  readonly cid: string | null;
  readonly folder: string | null;
  readonly work: boolean;
  readonly mayAsk: boolean;
  readonly count: (wish: CountWish) => Promise<Counted>;
}

/** Null when there is no such account, or it is not linked. */
export async function takeBaseline(
  machine: Machine,
  accountId: string,
  mayAsk: boolean,
): Promise<Baseline | null> {
  if (machine.platform === 'darwin') {
    const account = macAccounts(await readMacAccounts(machine, { mayAsk })).find(
      ({ id, linked }) => id === accountId && linked,
    );
    if (account === undefined) return null;
    const { email, folder, kind } = account;
    const base = { accountId, email, cid: null, folder, work: kind === 'work', mayAsk };
    return { ...base, count: async () => countMac(machine) };
  }
  const { accounts } = await readAccounts(machine);
  const account = accounts.find(({ id, standing }) => id === accountId && standing !== 'left-over');
  if (account === undefined) return null;
  const { email, cid, folder, kind } = account;
  return {
    accountId,
    email,
    cid,
    folder,
    work: kind === 'work',
    mayAsk,
    count: async (wish) => ({
      tree: await countFolder(machine, folder, wish),
      counts: null,
      archives: [],
    }),
  };
}

const countFolder = async (
  { files }: Machine,
  folder: string | null,
  wish: CountWish,
): Promise<TreeRead | null> =>
  folder === null
    ? null
    : readTree(files, folder, { ...wish, entries: ENTRIES, now: () => Date.now() });

/** Only the number of names: what lies below may be in a cloud and must not be asked for (onedrive.md B.4). */
async function countMac(machine: Machine): Promise<Counted> {
  const { files, home } = machine;
  const [desktop, documents, archives] = await Promise.all([
    files.list(`${home}/Desktop`),
    files.list(`${home}/Documents`),
    findArchives(machine),
  ]);
  return {
    tree: null,
    counts: {
      desktop: desktop.ok ? desktop.value.length : null,
      documents: documents.ok ? documents.value.length : null,
    },
    archives,
  };
}

/** Is the watched account still linked here? Another one in its place counts as gone. */
export async function isLinked(
  machine: Machine,
  base: Baseline,
): Promise<'yes' | 'no' | 'unknown'> {
  if (machine.platform === 'darwin') {
    const facts = await readMacAccounts(machine, base);
    if (!facts.roots.known) return 'unknown';
    if (facts.infos !== 'not-asked' && !facts.infos.known) return 'unknown';
    const still = macAccounts(facts).some(
      ({ linked, folder, id }) =>
        linked && (base.folder === null ? id === base.accountId : folder === base.folder),
    );
    return still ? 'yes' : 'no';
  }
  const { accounts, unread } = await readAccounts(machine);
  if (unread.length > 0) return 'unknown';
  const account = accounts.find(({ id }) => id === base.accountId);
  if (account === undefined || account.standing === 'left-over') return 'no';
  if (account.standing === 'unclear') return 'unknown';
  return isSame(account, base) ? 'yes' : 'no';
}

/** The same identity; what one of the two does not say proves nothing. */
const isSame = (
  one: { readonly cid: string | null; readonly email: string | null },
  other: Pick<Baseline, 'cid' | 'email'>,
): boolean =>
  one.cid !== null && other.cid !== null
    ? one.cid.toLowerCase() === other.cid.toLowerCase()
    : one.email === null ||
      other.email === null ||
      one.email.toLowerCase() === other.email.toLowerCase();

/** Looks at what is there after the account is gone (onedrive.md D.3-V and D.4). */
export async function verifyGone(
  machine: Machine,
  base: Baseline,
  before: Counted,
  wish: CountWish,
): Promise<Omit<WatchResult, 'at'> | 'linked'> {
  const reasons = new Set<WatchResult['reasons'][number]>();
  const linked = await isLinked(machine, base);
  if (linked === 'yes') return 'linked';
  if (linked === 'unknown') reasons.add('not-seen');
  if (machine.platform === 'darwin') return verifyMac(machine, before, reasons);
  const after = await countFolder(machine, base.folder, wish);
  // A folder that went as a whole has nothing in it any more; that is an answer, not a gap.
  const whole = after === null || after.facts.complete;
  if (before.tree?.facts.complete !== true || !whole) reasons.add('not-counted');
  // What was not reached is not missing.
  const lost = whole ? compare(before.tree, after) : { online: 0, others: 0 };
  if (lost.others > 0) reasons.add('files-missing');
  if (!(await knownFoldersExist(machine))) reasons.add('known-folder-missing');
  const { accounts } = await readAccounts(machine);
  const now = accounts.find(({ id }) => id === base.accountId);
  if (now?.standing === 'linked' && !isSame(now, base)) reasons.add('another-account');
  return {
    outcome: reasons.size === 0 ? 'verified' : 'unverified',
    reasons: [...reasons],
    before: before.tree?.facts ?? null,
    after: after?.facts ?? null,
    onlineGone: lost.online,
    othersGone: lost.others,
    byOneDrive: await noteOfOneDrive(machine, base.work),
    archives: [],
    counts: null,
  };
}

async function verifyMac(
  machine: Machine,
  before: Counted,
  reasons: Set<WatchResult['reasons'][number]>,
): Promise<Omit<WatchResult, 'at'>> {
  const after = await countMac(machine);
  const pair = (name: keyof MacCounts): [number, number] | null => {
    const [was, is] = [before.counts?.[name] ?? null, after.counts?.[name] ?? null];
    if (was === null || is === null) {
      reasons.add('not-counted');
      return null;
    }
    if (is < was) reasons.add('desktop-smaller');
    return [was, is];
  };
  const counts = { desktop: pair('desktop'), documents: pair('documents') };
  return {
    outcome: reasons.size === 0 ? 'verified' : 'unverified',
    reasons: [...reasons],
    before: null,
    after: null,
    onlineGone: 0,
    othersGone: 0,
    byOneDrive: null,
    archives: [...after.archives],
    counts,
  };
}

/** What is not there any more: what was only online may go with the account, nothing else may. */
function compare(
  before: TreeRead | null,
  after: TreeRead | null,
): { readonly online: number; readonly others: number } {
  let [online, others] = [0, 0];
  for (const [path, kind] of before?.paths ?? []) {
    // A folder that went without a file of this computer in it is no loss.
    if (kind === 'd' || after?.paths.has(path) === true) continue;
    if (kind === 'o') online += 1;
    else others += 1;
  }
  return { online, others };
}

async function knownFoldersExist(machine: Machine): Promise<boolean> {
  const folders = await readShellFolders(machine);
  if (!folders.known) return false;
  for (const { value, places } of folders.value) {
    if (!/^(Desktop|Personal|My Pictures)$/i.test(value)) continue;
    const [place] = places;
    if (place === undefined || !(await machine.files.stat(place)).ok) return false;
  }
  return true;
}

/** OneDrive notes why an account went: "12-DeleteAccountSettingsReason::UserTriggeredUnlink" (onedrive.md A.1.1). */
async function noteOfOneDrive({ registry }: Machine, work: boolean): Promise<boolean | null> {
  const key = await registry.read('HKCU', 'Software\\Microsoft\\OneDrive');
  const name = work ? 'LastBusinessUnlinkedReason' : 'LastPersonalUnlinkedReason';
  const reason = key.ok ? textIn(key.value, name) : null;
  return reason === null ? null : /UserTriggeredUnlink/i.test(reason);
}
