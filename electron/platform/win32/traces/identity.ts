import type { Trace, TraceKind, Unseen } from '../../../../shared/traces';
import type { Machine } from '../../../ports/machine';
import type { RegistryRoot } from '../../../ports/registry';
import type { ReadingResult, TraceReading } from '../../../ports/trace-reading';
import { expandVariables } from '../../common/machine-paths';
import { accountIn, keyAt, textIn, trace, unread } from '../../common/trace-helpers';

export const USER_EXTENDED = 'Software\\Microsoft\\IdentityCRL\\UserExtendedProperties';
const STORED = 'Software\\Microsoft\\IdentityCRL\\StoredIdentities';
const STORE = 'SOFTWARE\\Microsoft\\IdentityStore\\Cache';
const PROFILES = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList';
/** People's accounts, of this computer or of a domain; the others belong to Windows itself. */
const PERSON_SID = /^S-1-(5-21|12-1)-[\d-]+$/i;
const WINDOWS_WAY = 'ms-settings:yourinfo';
const ACCOUNTS_WAY = 'ms-settings:emailandaccounts';

/** Is the account of Windows itself a Microsoft account? By the system's call, else by its store (C.1). */
export const windowsAccountReading: TraceReading = {
  id: 'windows/account',
  kinds: ['windows-account'],
  uses: [
    { identity: true },
    { registry: `HKLM\\${PROFILES}`, values: [] },
    { registry: `HKLM\\${PROFILES}\\*`, values: ['ProfileImagePath'] },
    { registry: `HKLM\\${STORE}`, values: [] },
    { registry: `HKLM\\${STORE}\\*\\IdentityCache\\*`, values: ['UserName'] },
  ],
  async read(machine) {
    const { own, others } = await people(machine);
    const unseen: readonly Unseen[] = [
      { id: 'other-profiles', count: others, where: `HKLM\\${PROFILES}` },
    ];
    const identity = await machine.identity();
    if (identity.ok) {
      // Windows says that it is one; that it names no address does not make it none.
      const account = accountIn(identity.value.principal);
      return {
        unseen,
        traces: identity.value.internetIdentity
          ? [windowsAccount(account, 'NetUserGetInfo, USER_INFO_24')]
          : [],
      };
    }
    const traces = await fromStore(machine, own);
    if (identity.error === 'not-found' || traces.length > 0) return { unseen, traces };
    return {
      unseen,
      traces: [unread('windows-account', 'NetUserGetInfo, USER_INFO_24', WINDOWS_WAY)],
    };
  },
};

const windowsAccount = (account: string | null, where: string): Trace =>
  trace({ kind: 'windows-account', account, state: 'signed-in', where, signOut: WINDOWS_WAY });

async function fromStore(machine: Machine, own: string | null): Promise<readonly Trace[]> {
  const list = await keyAt(machine, 'HKLM', STORE);
  if (list === null) return [];
  if (list === 'unread') return [unread('windows-account', `HKLM\\${STORE}`, WINDOWS_WAY)];
  const people = list.subkeys.filter((name) => PERSON_SID.test(name));
  // Whose is whose is not guessed: what belongs to somebody else is not shown as this person's.
  const sid = own ?? (people.length === 1 ? (people[0] ?? null) : null);
  if (sid === null)
    return people.length === 0 ? [] : [unread('windows-account', `HKLM\\${STORE}`, WINDOWS_WAY)];
  const path = `${STORE}\\${sid}\\IdentityCache\\${sid}`;
  const key = await keyAt(machine, 'HKLM', path);
  if (key === null) return [];
  const where = `HKLM\\${STORE}\\…`;
  if (key === 'unread') return [unread('windows-account', where, WINDOWS_WAY)];
  const account = accountIn(textIn(key, 'UserName'));
  return account === null ? [] : [windowsAccount(account, where)];
}

/** This person's number in the list of people, and how many others have been signed in here. */
async function people(
  machine: Machine,
): Promise<{ readonly own: string | null; readonly others: number | null }> {
  const list = await keyAt(machine, 'HKLM', PROFILES);
  if (list === null || list === 'unread') return { own: null, others: null };
  const sids = list.subkeys.filter((name) => PERSON_SID.test(name));
  const home = sameFolder(machine.home);
  let own: string | null = null;
  for (const sid of sids) {
    const key = await keyAt(machine, 'HKLM', `${PROFILES}\\${sid}`);
    const folder = key === null || key === 'unread' ? null : textIn(key, 'ProfileImagePath');
    if (folder !== null && sameFolder(expandVariables(folder, machine.env)) === home) own = sid;
  }
  return { own, others: sids.length - (own === null ? 0 : 1) };
}

const sameFolder = (path: string): string =>
  path.toLowerCase().replaceAll('/', '\\').replace(/\\+$/, '');

/** Accounts that this profile of Windows has met. They can be old: known, not signed in (C.1). */
export const identityCrlReading: TraceReading = {
  id: 'windows/identity-crl',
  kinds: ['identitycrl', 'stored-identity'],
  uses: [
    { registry: `HKCU\\${USER_EXTENDED}`, values: [] },
    { registry: `HKCU\\${STORED}`, values: [] },
    { registry: `HKU\\.DEFAULT\\${STORED}`, values: [] },
  ],
  async read(machine): Promise<ReadingResult> {
    const found = await Promise.all([
      names(machine, 'identitycrl', 'HKCU', USER_EXTENDED),
      names(machine, 'stored-identity', 'HKCU', STORED),
      names(machine, 'stored-identity', 'HKU', `.DEFAULT\\${STORED}`),
    ]);
    return { traces: found.flat() };
  },
};

/** The subkeys of these keys are named after accounts. */
async function names(
  machine: Machine,
  kind: TraceKind,
  root: RegistryRoot,
  path: string,
): Promise<readonly Trace[]> {
  const key = await keyAt(machine, root, path);
  if (key === null) return [];
  if (key === 'unread') return [unread(kind, `${root}\\${path}`, ACCOUNTS_WAY)];
  return key.subkeys.map((name) =>
    trace({
      kind,
      account: accountIn(name),
      where: `${root}\\${path}\\${name}`,
      signOut: ACCOUNTS_WAY,
    }),
  );
}
