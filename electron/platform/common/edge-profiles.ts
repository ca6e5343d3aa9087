import type { Trace } from '../../../shared/traces';
import type { Machine } from '../../ports/machine';
import type { ReadingResult } from '../../ports/trace-reading';
import { decodeText } from './decode-text';
import { pathsOf } from './machine-paths';
import {
  accountIn,
  asObject,
  asText,
  edgeAccountKind,
  isNone,
  jsonObject,
  trace,
  unread,
} from './trace-helpers';

/** A folder of user data of Edge: its path, and how a person would write it. */
export interface EdgeFolder {
  readonly path: string;
  readonly where: string;
}

/** Profiles of one browser that are looked at; nobody has more. */
const PROFILES_MAX = 50;
/** What Edge calls the folders of its profiles. */
const PROFILE = /^(Default|Profile \d+)$/i;
const WAY = 'app:edge';

/**
 * The accounts in the profiles of Edge, from `Local State` and each profile's `Preferences` (onedrive.md C.1). No
 * cookie, password or history is read.
 */
export async function readEdgeProfiles(
  machine: Machine,
  folders: readonly EdgeFolder[],
): Promise<ReadingResult> {
  const found = await Promise.all(folders.map((folder) => readFolder(machine, folder)));
  return { traces: found.flat() };
}

async function readFolder(machine: Machine, folder: EdgeFolder): Promise<readonly Trace[]> {
  const style = pathsOf(machine.platform);
  const { sep } = style;
  const where = `${folder.where}${sep}Local State`;
  const text = await machine.files.readText(style.join(folder.path, 'Local State'));
  const state = text.ok ? jsonObject(text.value) : null;
  const traces: Trace[] = [];
  if (state === null && (text.ok || !isNone(text.error)))
    traces.push(unread('edge-profile', where, WAY));
  const cache = asObject(asObject(state?.['profile'])?.['info_cache']) ?? {};
  // A profile that the list does not name keeps its accounts all the same.
  const names = await machine.files.list(folder.path);
  const unlisted = (names.ok ? names.value : []).filter(
    (name) => PROFILE.test(name) && !Object.hasOwn(cache, name),
  );
  const profiles = [...Object.entries(cache), ...unlisted.map((name) => [name, null] as const)];
  for (const [name, value] of profiles.slice(0, PROFILES_MAX)) {
    const info = asObject(value) ?? {};
    const account = accountIn(asText(info['user_name']));
    // The name of a folder in this folder, or nothing that is opened.
    if (!/^[^\\/]{1,80}$/.test(name) || name === '..') continue;
    const place = `${folder.where}${sep}${name}`;
    if (account !== null)
      traces.push(
        trace({
          kind: 'edge-profile',
          account,
          accountKind: edgeAccountKind(info['edge_account_type']),
          state: 'signed-in',
          where: place,
          signOut: WAY,
        }),
      );
    traces.push(
      ...(await readPreferences(
        machine,
        style.join(folder.path, name, 'Preferences'),
        place,
        account,
      )),
    );
  }
  return traces;
}

/** Accounts that a profile remembers beside the one that is signed in. */
async function readPreferences(
  machine: Machine,
  path: string,
  where: string,
  main: string | null,
): Promise<readonly Trace[]> {
  const text = await machine.files.readText(path);
  if (!text.ok) return isNone(text.error) ? [] : [unread('edge-profile', where, WAY)];
  const preferences = jsonObject(text.value);
  if (preferences === null) return [unread('edge-profile', where, WAY)];
  const list: unknown = preferences['account_info'];
  const seen = new Set([main?.toLowerCase() ?? '']);
  const traces: Trace[] = [];
  for (const entry of Array.isArray(list) ? list.slice(0, PROFILES_MAX) : []) {
    const info = asObject(entry);
    const account = accountIn(asText(info?.['email']));
    if (account === null || seen.has(account.toLowerCase())) continue;
    seen.add(account.toLowerCase());
    traces.push(
      trace({
        kind: 'edge-profile',
        account,
        accountKind: edgeAccountKind(info?.['edge_account_type']),
        where,
        signOut: WAY,
      }),
    );
  }
  return traces;
}

/** Of `Local State`, what the reading needs and nothing else. */
export function reduceLocalState(content: Uint8Array): string {
  const cache =
    asObject(asObject(jsonObject(decodeText(content))?.['profile'])?.['info_cache']) ?? {};
  const profiles = Object.entries(cache).map(([name, value]) => {
    const info = asObject(value) ?? {};
    return [
      name,
      {
        user_name: accountIn(asText(info['user_name'])),
        edge_account_type: info['edge_account_type'],
      },
    ] as const;
  });
  return JSON.stringify({ profile: { info_cache: Object.fromEntries(profiles) } });
}

/** Of `Preferences`, the addresses of its accounts. */
export function reducePreferences(content: Uint8Array): string {
  const list: unknown = jsonObject(decodeText(content))?.['account_info'];
  const accounts = (Array.isArray(list) ? list : []).map((entry) => ({
    email: accountIn(asText(asObject(entry)?.['email'])),
    edge_account_type: asObject(entry)?.['edge_account_type'],
  }));
  return JSON.stringify({ account_info: accounts });
}
