import type { Trace, Unseen } from '../../../../shared/traces';
import type { Machine } from '../../../ports/machine';
import type { ReadingResult, TraceReading } from '../../../ports/trace-reading';
import { parsePlist } from '../../../../shared/plist';
import { accountIn, asObject, asText, trace, unread } from '../../common/trace-helpers';
import { reducePlist } from './reduce-plist';

const CLOUD_STORAGE = 'Library/CloudStorage';
const DOMAIN = 'com.apple.file-provider-domain-id';
const SUITES = ['UBF8T346G9.OneDriveStandaloneSuite', 'UBF8T346G9.OneDriveSyncClientSuite'];
const suitePlist = (suite: string) =>
  `Library/Group Containers/${suite}/Library/Preferences/${suite}.plist`;
const ACCOUNT_KEY = /^AccountInfo_(Personal|Business\w*)$/;

/** The folders that OneDrive shows in the Finder, and those that it archived (onedrive.md B.1, C.2). */
export const oneDriveRootReading: TraceReading = {
  id: 'mac/one-drive-folders',
  kinds: ['onedrive-root'],
  uses: [
    { file: `~/${CLOUD_STORAGE}`, what: 'names' },
    { xattr: `~/${CLOUD_STORAGE}/*`, name: DOMAIN },
    { file: '~', what: 'names' },
    { file: '~/OneDrive*', what: 'presence' },
  ],
  async read(machine) {
    const found = await Promise.all([roots(machine), archives(machine)]);
    return { traces: found.flat() };
  },
};

async function roots(machine: Machine): Promise<readonly Trace[]> {
  const folder = `${machine.home}/${CLOUD_STORAGE}`;
  const where = `~/${CLOUD_STORAGE}`;
  const names = await machine.files.list(folder);
  if (!names.ok)
    return names.error === 'not-found' ? [] : [unread('onedrive-root', where, 'app:onedrive')];
  const traces: Trace[] = [];
  for (const name of names.value.filter((one) => /^OneDrive($|[-\s])/i.test(one))) {
    const domain = await machine.files.xattr(`${folder}/${name}`, DOMAIN);
    const owner = domain.ok && domain.value !== null ? ` (${builtBy(domain.value)})` : '';
    traces.push(
      trace({
        kind: 'onedrive-root',
        accountKind: /^OneDrive-Pers/i.test(name) ? 'personal' : 'unknown',
        state: isArchive(name) ? 'known' : 'signed-in',
        where: `${where}/${name}${owner}`,
        signOut: isArchive(name) ? 'leave-alone' : 'app:onedrive',
      }),
    );
  }
  return traces;
}

/** The domain names the build that owns the folder; the rest of it is an id. */
const builtBy = (domain: string): string =>
  domain.includes('OneDrive-mac') ? 'com.microsoft.OneDrive-mac' : 'com.microsoft.OneDrive';

/** Folders of an older OneDrive, and those that it archived, lie in the home folder itself (B.1). */
async function archives(machine: Machine): Promise<readonly Trace[]> {
  const names = await machine.files.list(machine.home);
  if (!names.ok)
    return names.error === 'not-found' ? [] : [unread('onedrive-root', '~', 'app:onedrive')];
  const traces: Trace[] = [];
  for (const name of names.value.filter((one) => /^OneDrive($|[-\s])/i.test(one))) {
    const is = await machine.files.stat(`${machine.home}/${name}`);
    // A link leads to the folder in CloudStorage, which is told already.
    if (is.ok && is.value.kind === 'link') continue;
    const signOut = isArchive(name) ? 'leave-alone' : 'app:onedrive';
    traces.push(trace({ kind: 'onedrive-root', where: `~/${name}`, signOut }));
  }
  return traces;
}

const isArchive = (name: string): boolean => name.includes('(Archive)');

const NOT_LOOKED: Unseen = {
  id: 'onedrive-container',
  count: null,
  where: '~/Library/Group Containers/UBF8T346G9.OneDrive…',
};

/** The accounts of both builds of OneDrive. They lie in its own container: macOS asks before it is read. */
export const oneDriveAccountReading: TraceReading = {
  id: 'mac/one-drive-accounts',
  kinds: ['onedrive-account'],
  uses: SUITES.map((suite) => ({
    file: `~/${suitePlist(suite)}`,
    what: 'content',
    reduce: (content: Uint8Array) =>
      reducePlist(content, ACCOUNT_KEY, /^(UserFolder|UserEmail|userEmail|email)$/),
  })),
  asks: NOT_LOOKED,
  async read(machine): Promise<ReadingResult> {
    const found = await Promise.all(SUITES.map((suite) => accounts(machine, suitePlist(suite))));
    return { traces: found.flat() };
  },
};

async function accounts(machine: Machine, below: string): Promise<readonly Trace[]> {
  const where = `~/${below}`;
  const bytes = await machine.files.readBytes(`${machine.home}/${below}`);
  if (!bytes.ok)
    return bytes.error === 'not-found' ? [] : [unread('onedrive-account', where, 'app:onedrive')];
  const plist = asObject(parsePlist(bytes.value));
  if (plist === null) return [unread('onedrive-account', where, 'app:onedrive')];
  return Object.entries(plist).flatMap(([key, value]) => {
    const slot = ACCOUNT_KEY.exec(key)?.[1];
    const info = asObject(value);
    if (slot === undefined) return [];
    if (info === null) return [unread('onedrive-account', `${where}: ${key}`, 'app:onedrive')];
    const address = [info['UserEmail'], info['userEmail'], info['email']].map(asText);
    return [
      trace({
        kind: 'onedrive-account',
        account: accountIn(address.find((one) => one !== null)),
        accountKind: slot === 'Personal' ? 'personal' : 'work',
        // A folder is what a linked account has; without one the entry is a remainder.
        state: asText(info['UserFolder']) === null ? 'known' : 'signed-in',
        where: `${where}: ${key}`,
        signOut: 'app:onedrive',
      }),
    ];
  });
}
