import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import type { ClientAccount } from '../../ports/one-drive-client';
import { parseClientConfig, syncFolder } from './one-drive-config';
import { configHome } from './paths';
import { realFolder } from './processes';
import { TOKEN_FILE } from './state-folder';

/** Where to look, and for whom. */
export interface Places {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

/** What the files of one state folder say, before anything is asked of the running system. */
export type AccountFiles = Pick<
  ClientAccount,
  'id' | 'stateFolder' | 'token' | 'config' | 'folder'
>;

/** The id of the standard state folder, the one that the systemd user unit works on. */
export const STANDARD_ID = 'linux-standard';

/** Signs that a folder with a token in it belongs to this client and to nothing else. */
const OWN_FILES = ['items.sqlite3', '.config.hash'];

/** The standard state folder, `~/.config/onedrive`. */
export const standardFolder = ({ env, home }: Places): string =>
  path.join(configHome(env, home), 'onedrive');

/**
 * The state folders that are certain: the standard one when the client has used it, folders beside it that hold a
 * file which only this client writes and a token in any shape (`--confdir`, advanced-usage of 2.4.23), and those of
 * `running` clients wherever they are. `unread` names what could not be looked into: it may hold one, too.
 */
export async function findStateFolders(
  places: Places,
  running: readonly string[],
): Promise<{ folders: readonly AccountFiles[]; unread: readonly string[] }> {
  const standard = standardFolder(places);
  const unread: string[] = [];
  const folders: AccountFiles[] = [];
  const beside = await fs.readdir(path.dirname(standard)).catch((cause: unknown) => {
    if (!isCode(cause, 'ENOENT')) unread.push(path.dirname(standard));
    return [];
  });
  const others = beside.map((name) => path.join(path.dirname(standard), name));
  for (const folder of new Set([standard, ...others])) {
    const found = await readFiles(folder, places);
    const own = await hasOwnFile(folder);
    const linked = found.token !== 'absent';
    if (
      folder === standard
        ? own !== 'no' || linked || found.config !== 'absent'
        : own === 'yes' && linked
    )
      folders.push(found);
    if (own === 'unknown' || (folder === standard && found.token === 'unreadable'))
      unread.push(folder);
  }
  const known = new Set(
    await Promise.all(folders.map(({ stateFolder }) => realFolder(stateFolder))),
  );
  for (const folder of new Set(running))
    if (!known.has(folder)) folders.push(await readFiles(folder, places));
  return { folders, unread };
}

/** Reads one state folder again, also one that is not linked any more. */
export async function readFiles(stateFolder: string, places: Places): Promise<AccountFiles> {
  const [token, config] = await Promise.all([readToken(stateFolder), readConfig(stateFolder)]);
  const known = typeof config === 'string' ? { malformed: false, syncDir: null } : config;
  return {
    id: idOf(stateFolder, places),
    stateFolder,
    token,
    config: typeof config === 'string' ? config : config.malformed ? 'malformed' : 'read',
    folder: config === 'unreadable' ? null : syncFolder(known, places.home),
  };
}

const idOf = (stateFolder: string, places: Places): string =>
  stateFolder === standardFolder(places)
    ? STANDARD_ID
    : `linux-${createHash('sha256').update(stateFolder).digest('hex').slice(0, 16)}`;

/** A link to a token counts as unreadable: `--logout` would remove the link and leave the token. */
async function readToken(stateFolder: string): Promise<ClientAccount['token']> {
  const file = path.join(stateFolder, TOKEN_FILE);
  try {
    if (!(await fs.lstat(file)).isFile()) return 'unreadable';
    await fs.access(file, fs.constants.R_OK);
    return 'present';
  } catch (cause) {
    return isCode(cause, 'ENOENT') || isCode(cause, 'ENOTDIR') ? 'absent' : 'unreadable';
  }
}

async function readConfig(stateFolder: string) {
  try {
    return parseClientConfig(await fs.readFile(path.join(stateFolder, 'config'), 'utf8'));
  } catch (cause) {
    return isCode(cause, 'ENOENT') || isCode(cause, 'ENOTDIR') ? 'absent' : 'unreadable';
  }
}

async function hasOwnFile(stateFolder: string): Promise<'yes' | 'no' | 'unknown'> {
  const found = await Promise.all(
    OWN_FILES.map((name) =>
      fs.lstat(path.join(stateFolder, name)).then(
        (entry) => (entry.isFile() ? 'yes' : 'no'),
        (cause: unknown) =>
          isCode(cause, 'ENOENT') || isCode(cause, 'ENOTDIR') ? 'no' : 'unknown',
      ),
    ),
  );
  return found.find((one) => one === 'yes') ?? found.find((one) => one === 'unknown') ?? 'no';
}

const isCode = (cause: unknown, code: string): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === code;
