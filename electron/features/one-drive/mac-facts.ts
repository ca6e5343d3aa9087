import {
  known,
  unknown,
  type MacAccountInfo,
  type MacBuild,
  type MacFacts,
  type MacFolder,
  type MacRoot,
  type Reading,
  type Why,
} from '../../../shared/one-drive/facts';
import { parsePlist, type Plist } from '../../../shared/plist';
import type { Machine, ReadError } from '../../ports/machine';

/** Where each build keeps what it knows of its accounts (onedrive.md B.1). Other apps' containers: settled 15. */
const CONTAINERS: Readonly<Record<MacBuild, string>> = {
  standalone: 'UBF8T346G9.OneDriveStandaloneSuite',
  store: 'UBF8T346G9.OneDriveSyncClientSuite',
};
const KNOWN_FOLDER_MARK = 'com.microsoft.OneDrive.KnownFolderVolFs';
const DOMAIN_MARK = 'com.apple.file-provider-domain-id';
const MANAGED = '/Library/Managed Preferences';
const FOLDERS = ['Desktop', 'Documents', 'Pictures'] as const;

/** How to look at a Mac. */
export interface MacLook {
  /** The person agreed to the Mac's question whether Relock may look into OneDrive's own place. */
  readonly mayAsk: boolean;
}

/** Reads what the checks M1 to M7 need. It changes nothing and lists no folder of a cloud. */
export async function readMac(machine: Machine, { mayAsk }: MacLook): Promise<MacFacts> {
  const [elevated, apps, running, accounts, extensions, managed, freeBytes, archives] =
    await Promise.all([
      machine.elevated(),
      findApps(machine),
      readRunning(machine),
      readMacAccounts(machine, { mayAsk }),
      readExtensions(machine),
      readManaged(machine),
      readFreeBytes(machine),
      findArchives(machine),
    ]);
  const folders = await Promise.all(FOLDERS.map((name) => readFolder(machine, name)));
  return {
    elevated,
    apps,
    running,
    ...accounts,
    folders,
    extensions,
    managed,
    freeBytes,
    archives,
  };
}

/** What an account is made of: its folders and, if the person allowed it, its settings. */
export async function readMacAccounts(
  machine: Machine,
  { mayAsk }: MacLook,
): Promise<Pick<MacFacts, 'roots' | 'infos'>> {
  const [roots, infos] = await Promise.all([
    readRoots(machine),
    mayAsk ? readInfos(machine) : ('not-asked' as const),
  ]);
  return { roots, infos };
}

async function findApps(machine: Machine): Promise<MacFacts['apps']> {
  const places = ['/Applications', `${machine.home}/Applications`].map(
    (at) => `${at}/OneDrive.app`,
  );
  const found = await Promise.all(
    places.map(async (path) => {
      const app = await machine.files.stat(path);
      return app.ok && app.value.kind !== 'file'
        ? [{ path, build: await buildOf(machine, path) }]
        : [];
    }),
  );
  return found.flat();
}

/** The Store's build carries its receipt and another name (onedrive.md B.1). */
async function buildOf(machine: Machine, app: string): Promise<MacBuild> {
  const info = `${app}/Contents/Info.plist`;
  const file = await machine.files.readBytes(info);
  const plist = file.ok ? parsePlist(file.value) : null;
  let id = textAt(plist, 'CFBundleIdentifier');
  if (id === null) {
    const end = await machine.tools.run('defaults', ['read', info, 'CFBundleIdentifier']);
    id = end.kind === 'exited' && end.code === 0 ? end.stdout.trim() : null;
  }
  if (id !== null) return /-mac$/i.test(id) ? 'store' : 'standalone';
  const receipt = await machine.files.stat(`${app}/Contents/_MASReceipt`);
  return receipt.ok ? 'store' : 'standalone';
}

async function readRunning({ tools }: Machine): Promise<Reading<boolean>> {
  const end = await tools.run('pgrep', ['-x', 'OneDrive']);
  if (end.kind !== 'exited' || end.code > 1)
    return unknown(end.kind === 'timed-out' ? 'timed-out' : 'failed', 'pgrep');
  return known(end.code === 0);
}

/** Names only: what lies below belongs to the cloud and could hang or download (onedrive.md B.4). */
async function readRoots({ files, home }: Machine): Promise<Reading<readonly MacRoot[]>> {
  const place = `${home}/Library/CloudStorage`;
  const names = await files.list(place);
  if (!names.ok)
    return names.error === 'not-found' ? known([]) : unknown(whyOf(names.error), place);
  const roots: MacRoot[] = [];
  for (const name of names.value.filter(
    (one) => /^OneDrive(-|$| )/i.test(one) && !isArchive(one),
  )) {
    const path = `${place}/${name}`;
    const mark = await files.xattr(path, DOMAIN_MARK);
    roots.push({ name, path, owner: mark.ok ? ownerOf(mark.value) : null });
  }
  return known(roots);
}

/** A domain id begins with the name of the extension that owns it. */
function ownerOf(mark: string | null): MacBuild | null {
  if (mark === null || !/com\.microsoft\.OneDrive/i.test(mark)) return null;
  return /com\.microsoft\.OneDrive-mac/i.test(mark) ? 'store' : 'standalone';
}

async function readInfos(machine: Machine): Promise<Reading<readonly MacAccountInfo[]>> {
  const found: MacAccountInfo[] = [];
  for (const build of ['standalone', 'store'] as const) {
    const group = CONTAINERS[build];
    const path = `${machine.home}/Library/Group Containers/${group}/Library/Preferences/${group}.plist`;
    const read = await readPlist(machine, path);
    if (!read.known) return read;
    if (typeof read.value !== 'object' || read.value === null) continue;
    for (const [key, value] of Object.entries(read.value)) {
      const name = /^AccountInfo_(.+)$/.exec(key)?.[1];
      if (name === undefined) continue;
      found.push({
        key: name,
        folder: folderIn(value),
        email: textAt(value, 'UserEmail') ?? textAt(value, 'UserEmailAddress'),
        build,
      });
    }
  }
  return known(found);
}

/** The folder of an account: its own, or the first of its mount points. */
function folderIn(info: Plist): string | null {
  const own = textAt(info, 'UserFolder');
  if (own !== null) return own;
  const cache = valueAt(info, 'ScopeIdToMountPointPathCache');
  if (typeof cache !== 'object' || cache === null) return null;
  return Object.values(cache).find((path): path is string => typeof path === 'string') ?? null;
}

/** A settings file, by itself or by Apple's own reader. Null when there is none. */
async function readPlist(machine: Machine, path: string): Promise<Reading<Plist>> {
  const file = await machine.files.readBytes(path);
  const plist = file.ok ? parsePlist(file.value) : null;
  if (plist !== null) return known(plist);
  const end = await machine.tools.run('plutil', ['-convert', 'xml1', '-o', '-', path]);
  if (end.kind === 'exited' && end.code === 0) {
    const told = parsePlist(Uint8Array.from(end.stdout, (letter) => letter.charCodeAt(0) & 0xff));
    if (told !== null) return known(told);
  }
  if (!file.ok && file.error === 'not-found') return known(null);
  return unknown(file.ok ? 'odd' : whyOf(file.error), path);
}

async function readFolder(machine: Machine, name: MacFolder['name']): Promise<MacFolder> {
  const { files, home } = machine;
  const path = `${home}/${name}`;
  const facts = await files.stat(path);
  if (!facts.ok)
    return { name, state: facts.error === 'not-found' ? 'missing' : 'unreadable', target: null };
  if (facts.value.kind === 'link') return { name, state: 'link', target: facts.value.link };
  const mark = await files.xattr(path, KNOWN_FOLDER_MARK);
  if (mark.ok && mark.value !== null) return { name, state: 'marked', target: null };
  const real = await files.real(path);
  if (real.ok && /\/Library\/CloudStorage\//i.test(real.value))
    return { name, state: 'in-cloud', target: real.value };
  return { name, state: mark.ok && real.ok ? 'plain' : 'unreadable', target: null };
}

async function readExtensions({ tools }: Machine): Promise<Reading<readonly MacBuild[]>> {
  const asked = [
    ['pluginkit', ['-mAv']],
    ['fileproviderctl', ['dump', '-l']],
  ] as const;
  let why: Why = 'failed';
  for (const [tool, args] of asked) {
    const end = await tools.run(tool, args);
    if (end.kind === 'timed-out') why = 'timed-out';
    if (end.kind !== 'exited' || end.code !== 0) continue;
    const builds: MacBuild[] = [];
    if (/com\.microsoft\.OneDrive\.FileProvider/i.test(end.stdout)) builds.push('standalone');
    if (/com\.microsoft\.OneDrive-mac\.FileProvider/i.test(end.stdout)) builds.push('store');
    return known(builds);
  }
  return unknown(why, 'pluginkit -mAv');
}

async function readManaged({ files, home }: Machine): Promise<Reading<readonly string[]>> {
  const found: string[] = [];
  for (const place of [MANAGED, `${MANAGED}/${home.split('/').at(-1) ?? ''}`]) {
    const names = await files.list(place);
    if (!names.ok && names.error === 'not-found') continue;
    if (!names.ok) return unknown(whyOf(names.error), place);
    for (const name of names.value)
      if (/^com\.microsoft\.OneDrive/i.test(name)) found.push(`${place}/${name}`);
  }
  return known(found);
}

/** `df -k`: the fourth column of the last line, in KiB. */
async function readFreeBytes({ tools, home }: Machine): Promise<Reading<number>> {
  const end = await tools.run('df', ['-k', home]);
  if (end.kind === 'timed-out') return unknown('timed-out', 'df -k');
  if (end.kind !== 'exited' || end.code !== 0) return unknown('failed', 'df -k');
  const columns = /\s(\d+)\s+(\d+)\s+(\d+)\s+\d+%/.exec(end.stdout);
  const free = Number(columns?.[3] ?? Number.NaN);
  return Number.isFinite(free) ? known(free * 1024) : unknown('odd', 'df -k');
}

/** Where OneDrive's own reset or unlink may put files away (onedrive.md B.2). */
export async function findArchives({ files, home }: Machine): Promise<readonly string[]> {
  const found: string[] = [];
  for (const place of [home, `${home}/Library/CloudStorage`]) {
    const names = await files.list(place);
    for (const name of names.ok ? names.value : [])
      if (/^OneDrive/i.test(name) && isArchive(name)) found.push(`${place}/${name}`);
  }
  return found;
}

const isArchive = (name: string): boolean => /\(Archive\)/i.test(name);

const whyOf = (error: ReadError): Why =>
  error === 'denied' ? 'denied' : error === 'timed-out' ? 'timed-out' : 'failed';

const valueAt = (plist: Plist | null, key: string): Plist | null =>
  typeof plist === 'object' && plist !== null && !Array.isArray(plist)
    ? ((plist as Readonly<Record<string, Plist>>)[key] ?? null)
    : null;

function textAt(plist: Plist | null, key: string): string | null {
  const value = valueAt(plist, key);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
