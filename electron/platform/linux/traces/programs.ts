import type { Trace, Unseen } from '../../../../shared/traces';
import type { Machine } from '../../../ports/machine';
import type { TraceReading } from '../../../ports/trace-reading';
import { readEdgeProfiles, reduceLocalState, reducePreferences } from '../../common/edge-profiles';
import { trace, unread } from '../../common/trace-helpers';
import { configPlace } from './config-home';

const TOKEN = 'refresh_token';
/** Signs that a folder belongs to the OneDrive client and to nothing else. */
const OWN_FILES = ['items.sqlite3', '.config.hash'];
const EDGES = ['microsoft-edge', 'microsoft-edge-beta', 'microsoft-edge-dev'];

/** Accounts of the OneDrive client for Linux: that its token is there, never what it is. */
export const oneDriveClientReading: TraceReading = {
  id: 'linux/one-drive-client',
  kinds: ['onedrive-client'],
  uses: [
    { file: '~/.config', what: 'names' },
    { file: '~/.config/*', what: 'names' },
    { file: '~/.config/*/refresh_token', what: 'presence' },
  ],
  async read(machine) {
    const config = configPlace(machine);
    const names = await machine.files.list(config.path);
    const unseen: readonly Unseen[] = [
      { id: 'other-profiles', count: null, where: '/home' },
      { id: 'browser-cookies', count: null, where: `${config.where}/…/Cookies` },
    ];
    if (!names.ok) {
      const none = names.error === 'not-found';
      return {
        unseen,
        traces: none ? [] : [unread('onedrive-client', config.where, 'relock:onedrive')],
      };
    }
    const found = await Promise.all(
      names.value.map((name) =>
        stateFolder(
          machine,
          `${config.path}/${name}`,
          `${config.where}/${name}`,
          name === 'onedrive',
        ),
      ),
    );
    return { unseen, traces: found.flat() };
  },
};

async function stateFolder(
  machine: Machine,
  path: string,
  where: string,
  standard: boolean,
): Promise<readonly Trace[]> {
  const names = await machine.files.list(path);
  // Whatever else lies there is not ours to look into; the client's own folder is.
  if (!names.ok)
    return standard && names.error !== 'not-found'
      ? [unread('onedrive-client', where, 'relock:onedrive')]
      : [];
  const own = OWN_FILES.some((name) => names.value.includes(name));
  if (!names.value.includes(TOKEN))
    return own ? [trace({ kind: 'onedrive-client', where, signOut: 'leave-alone' })] : [];
  if (!own && !standard) return [];
  const token = await machine.files.stat(`${path}/${TOKEN}`);
  if (!token.ok || token.value.kind !== 'file')
    return [unread('onedrive-client', where, 'relock:onedrive')];
  return [
    trace({ kind: 'onedrive-client', state: 'signed-in', where, signOut: 'relock:onedrive' }),
  ];
}

/** The accounts in the profiles of Edge. Other browsers keep only cookies, which are closed. */
export const edgeReading: TraceReading = {
  id: 'linux/edge',
  kinds: ['edge-profile'],
  uses: EDGES.flatMap((name) => [
    { file: `~/.config/${name}`, what: 'names' as const },
    { file: `~/.config/${name}/Local State`, what: 'content' as const, reduce: reduceLocalState },
    {
      file: `~/.config/${name}/*/Preferences`,
      what: 'content' as const,
      reduce: reducePreferences,
    },
  ]),
  read: (machine) => {
    const config = configPlace(machine);
    return readEdgeProfiles(
      machine,
      EDGES.map((name) => ({ path: `${config.path}/${name}`, where: `${config.where}/${name}` })),
    );
  },
};
