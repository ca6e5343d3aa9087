import type { Trace } from '../../../../shared/traces';
import type { Machine } from '../../../ports/machine';
import type { RegistryKey } from '../../../ports/registry';
import type { TraceReading } from '../../../ports/trace-reading';
import { findValue } from '../../../ports/registry';
import { accountIn, keyAt, textIn, trace, unread } from '../../common/trace-helpers';
import { USER_EXTENDED } from './identity';
import { local } from './places';

const ACCOUNTS = 'Software\\Microsoft\\OneDrive\\Accounts';
const PROVIDERS = 'Software\\SyncEngines\\Providers\\OneDrive';
const SETTINGS = ['Microsoft', 'OneDrive', 'settings'] as const;
const SLOT = /^(Personal|Business[1-9])$/i;
/** Any of these makes an account linked; a key alone does not (onedrive.md A.1.2). */
const IDENTITY = ['UserFolder', 'UserEmail', 'cid', 'UserCID'] as const;
/** What OneDrive writes into the settings folder of an account that was used: `<cid>.ini`, `<cid>.dat`. */
const OWN_FILE = /^([0-9a-f]{16}|[0-9a-f-]{36})\.(ini|dat)$/i;

/** OneDrive: the accounts that are linked, and what is left of those that are not (onedrive.md A.1.2, A.1.3, A.2). */
export const oneDriveReading: TraceReading = {
  id: 'windows/one-drive',
  kinds: ['onedrive-account', 'onedrive-leftover'],
  uses: [
    { registry: `HKCU\\${ACCOUNTS}`, values: [] },
    { registry: `HKCU\\${ACCOUNTS}\\*`, values: [...IDENTITY, 'Business', 'DisplayName'] },
    { registry: `HKCU\\${USER_EXTENDED}`, values: [] },
    { registry: `HKCU\\${USER_EXTENDED}\\*`, values: ['cid'] },
    { registry: `HKCU\\${PROVIDERS}`, values: [] },
    { file: '%LOCALAPPDATA%\\Microsoft\\OneDrive\\settings', what: 'names' },
    { file: '%LOCALAPPDATA%\\Microsoft\\OneDrive\\settings\\*', what: 'names' },
  ],
  async read(machine) {
    const list = await keyAt(machine, 'HKCU', ACCOUNTS);
    if (list === 'unread')
      return { traces: [unread('onedrive-account', `HKCU\\${ACCOUNTS}`, 'relock:onedrive')] };
    const traces: Trace[] = [];
    const linked = new Set<string>();
    for (const name of (list?.subkeys ?? []).filter((one) => SLOT.test(one))) {
      const where = `HKCU\\${ACCOUNTS}\\${name}`;
      const key = await keyAt(machine, 'HKCU', `${ACCOUNTS}\\${name}`);
      if (key === null) continue;
      if (key === 'unread') {
        linked.add(name.toLowerCase()); // It may be.
        traces.push(unread('onedrive-account', where, 'relock:onedrive'));
        continue;
      }
      const found = await accountOf(machine, name, key);
      if (found === null) continue;
      if (found.kind === 'onedrive-account') linked.add(name.toLowerCase());
      traces.push(trace({ ...found, where }));
    }
    const rest = await Promise.all([providers(machine, linked), settings(machine, linked)]);
    return { traces: [...traces, ...rest.flat()] };
  },
};

async function accountOf(
  machine: Machine,
  name: string,
  key: RegistryKey,
): Promise<Omit<Trace, 'where'> | null> {
  const present = IDENTITY.filter((value) => findValue(key, value) !== undefined);
  const accountKind = name.toLowerCase() === 'personal' ? 'personal' : 'work';
  if (present.length === 0)
    return key.values.length + key.subkeys.length === 0
      ? null
      : trace({ kind: 'onedrive-leftover', accountKind, where: '', signOut: 'leave-alone' });
  const cid = textIn(key, 'cid') ?? textIn(key, 'UserCID');
  return trace({
    kind: 'onedrive-account',
    account: accountIn(textIn(key, 'UserEmail')) ?? (await accountByCid(machine, cid)),
    accountKind,
    // A value that is there, but says nothing that can be read, proves neither.
    state: present.some((value) => textIn(key, value) !== null) ? 'signed-in' : 'known',
    where: '',
    signOut: 'relock:onedrive',
  });
}

/** An old client wrote no address; Windows knows the same number (onedrive.md C.1). */
async function accountByCid(machine: Machine, cid: string | null): Promise<string | null> {
  if (cid === null) return null;
  const list = await keyAt(machine, 'HKCU', USER_EXTENDED);
  if (list === null || list === 'unread') return null;
  for (const name of list.subkeys) {
    const key = await keyAt(machine, 'HKCU', `${USER_EXTENDED}\\${name}`);
    if (key === null || key === 'unread') continue;
    if (textIn(key, 'cid')?.toLowerCase() === cid.toLowerCase()) return accountIn(name);
  }
  return null;
}

/** Office's map from folders to the cloud, for accounts that are not linked any more. */
async function providers(machine: Machine, linked: ReadonlySet<string>): Promise<readonly Trace[]> {
  const key = await keyAt(machine, 'HKCU', PROVIDERS);
  if (key === 'unread') return [unread('onedrive-leftover', `HKCU\\${PROVIDERS}`, 'leave-alone')];
  return (key?.subkeys ?? [])
    .filter((name) => SLOT.test(name) && !linked.has(name.toLowerCase()))
    .map((name) => leftover(name, `HKCU\\${PROVIDERS}\\${name}`));
}

/** The client's own files of an account that is not linked any more. */
async function settings(machine: Machine, linked: ReadonlySet<string>): Promise<readonly Trace[]> {
  const base = local(machine, ...SETTINGS);
  const names = await machine.files.list(base.path);
  if (!names.ok)
    return names.error === 'not-found'
      ? []
      : [unread('onedrive-leftover', base.where, 'leave-alone')];
  const traces: Trace[] = [];
  for (const name of names.value) {
    if (!SLOT.test(name) || linked.has(name.toLowerCase())) continue;
    const place = local(machine, ...SETTINGS, name);
    const files = await machine.files.list(place.path);
    if (!files.ok && files.error !== 'not-found')
      traces.push(unread('onedrive-leftover', place.where, 'leave-alone'));
    else if (files.ok && files.value.some((file) => OWN_FILE.test(file)))
      traces.push(leftover(name, place.where));
  }
  return traces;
}

const leftover = (name: string, where: string): Trace =>
  trace({
    kind: 'onedrive-leftover',
    accountKind: name.toLowerCase() === 'personal' ? 'personal' : 'work',
    where,
    signOut: 'leave-alone',
  });
