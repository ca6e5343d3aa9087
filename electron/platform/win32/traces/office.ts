import type { Trace, TraceAccountKind } from '../../../../shared/traces';
import type { Machine } from '../../../ports/machine';
import { findValue, type RegistryKey } from '../../../ports/registry';
import type { TraceReading } from '../../../ports/trace-reading';
import { accountIn, keyAt, textIn, trace, unread, wideTextIn } from '../../common/trace-helpers';

const OFFICE = 'Software\\Microsoft\\Office';
const VERSIONS = ['16.0', '15.0'] as const;
const identities = (version: string) => `${OFFICE}\\${version}\\Common\\Identity\\Identities`;
const profiles = (version: string) => `${OFFICE}\\${version}\\Outlook\\Profiles`;
/** The key in a profile of Outlook that holds its accounts. */
const ACCOUNT_LIST = '9375CFF0413111d3B88A00104B2A6676';

/** The accounts that Word, Excel and the others are signed in with (C.1). */
export const officeReading: TraceReading = {
  id: 'windows/office',
  kinds: ['office-identity'],
  uses: VERSIONS.flatMap((version) => [
    { registry: `HKCU\\${identities(version)}`, values: [] },
    {
      registry: `HKCU\\${identities(version)}\\*`,
      values: ['EmailAddress', 'FriendlyName', 'ProviderId'],
    },
  ]),
  async read(machine) {
    const found = await Promise.all(VERSIONS.map((version) => readIdentities(machine, version)));
    return { traces: found.flat() };
  },
};

async function readIdentities(machine: Machine, version: string): Promise<readonly Trace[]> {
  const path = identities(version);
  const list = await keyAt(machine, 'HKCU', path);
  if (list === null) return [];
  if (list === 'unread') return [unread('office-identity', `HKCU\\${path}`, 'app:office')];
  const traces: Trace[] = [];
  for (const name of list.subkeys) {
    const where = `HKCU\\${path}\\${name}`;
    const key = await keyAt(machine, 'HKCU', `${path}\\${name}`);
    if (key === null) continue;
    if (key === 'unread') traces.push(unread('office-identity', where, 'app:office'));
    else
      traces.push(
        trace({
          kind: 'office-identity',
          account: accountIn(textIn(key, 'EmailAddress')) ?? accountIn(textIn(key, 'FriendlyName')),
          accountKind: kindOf(name),
          state: 'signed-in',
          where,
          signOut: 'app:office',
        }),
      );
  }
  return traces;
}

function kindOf(id: string): TraceAccountKind {
  if (/_LiveId$/i.test(id)) return 'personal';
  return /_(ADAL|OrgId)$/i.test(id) ? 'work' : 'unknown';
}

/** The mail accounts of Outlook classic; entries of its address book name no account (C.1). */
export const outlookReading: TraceReading = {
  id: 'windows/outlook-classic',
  kinds: ['outlook-classic'],
  uses: VERSIONS.flatMap((version) => [
    { registry: `HKCU\\${profiles(version)}`, values: [] },
    { registry: `HKCU\\${profiles(version)}\\*\\${ACCOUNT_LIST}`, values: [] },
    { registry: `HKCU\\${profiles(version)}\\*\\${ACCOUNT_LIST}\\*`, values: ['Account Name'] },
  ]),
  async read(machine) {
    const found = await Promise.all(VERSIONS.map((version) => readProfiles(machine, version)));
    return { traces: found.flat() };
  },
};

/** A value that is there in a type that no Outlook writes may name somebody all the same. */
const isReadable = (key: RegistryKey, name: string): boolean => {
  const data = findValue(key, name);
  return data === undefined || ['text', 'expandable-text', 'binary'].includes(data.kind);
};

async function readProfiles(machine: Machine, version: string): Promise<readonly Trace[]> {
  const base = profiles(version);
  const list = await keyAt(machine, 'HKCU', base);
  if (list === null) return [];
  if (list === 'unread') return [unread('outlook-classic', `HKCU\\${base}`, 'app:outlook')];
  const traces: Trace[] = [];
  for (const profile of list.subkeys) {
    const path = `${base}\\${profile}\\${ACCOUNT_LIST}`;
    const accounts = await keyAt(machine, 'HKCU', path);
    if (accounts === null) continue;
    if (accounts === 'unread') {
      traces.push(unread('outlook-classic', `HKCU\\${path}`, 'app:outlook'));
      continue;
    }
    for (const number of accounts.subkeys) {
      const where = `HKCU\\${path}\\${number}`;
      const key = await keyAt(machine, 'HKCU', `${path}\\${number}`);
      if (key === null) continue;
      if (key === 'unread') {
        traces.push(unread('outlook-classic', where, 'app:outlook'));
        continue;
      }
      const account = accountIn(wideTextIn(key, 'Account Name'));
      if (!isReadable(key, 'Account Name')) {
        traces.push(unread('outlook-classic', where, 'app:outlook'));
        continue;
      }
      if (account !== null)
        traces.push(
          trace({
            kind: 'outlook-classic',
            account,
            state: 'signed-in',
            where,
            signOut: 'app:outlook',
          }),
        );
    }
  }
  return traces;
}
