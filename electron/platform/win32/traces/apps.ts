import type { SignOutWay, Trace, TraceAccountKind, TraceKind } from '../../../../shared/traces';
import type { Machine } from '../../../ports/machine';
import type { TraceReading } from '../../../ports/trace-reading';
import { readEdgeProfiles, reduceLocalState, reducePreferences } from '../../common/edge-profiles';
import { isNone, trace, unread } from '../../common/trace-helpers';
import { local, roaming, type Place } from './places';

const BROKER = [
  'Packages',
  'Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy',
  'AC',
  'TokenBroker',
  'Accounts',
];
const CLOUD_HOST = [
  'Packages',
  'Microsoft.Windows.CloudExperienceHost_cw5n1h2txyewy',
  'AC',
  'TokenBroker',
  'Accounts',
];
const IDENTITY_FOLDERS = ['TokenBroker', 'OneAuth', 'IdentityCache'];
const EDGE = ['Microsoft', 'Edge', 'User Data'];
const below = (variable: string, ...names: readonly string[]) => [variable, ...names].join('\\');

/** The account brokers of Windows: that they hold accounts, never what is in their files (C.1). */
export const wamReading: TraceReading = {
  id: 'windows/account-broker',
  kinds: ['wam-work', 'wam-msa'],
  uses: [BROKER, CLOUD_HOST, ...IDENTITY_FOLDERS.map((name) => ['Microsoft', name])].map(
    (names) => ({
      file: below('%LOCALAPPDATA%', ...names),
      what: 'names' as const,
    }),
  ),
  async read(machine) {
    const tokens = /\.tbacct$/i;
    const found = await Promise.all([
      holding(machine, local(machine, ...BROKER), {
        kind: 'wam-work',
        signOut: 'ms-settings:workplace',
        accountKind: 'work',
        counts: tokens,
      }),
      holding(machine, local(machine, ...CLOUD_HOST), {
        kind: 'wam-msa',
        signOut: 'ms-settings:emailandaccounts',
        accountKind: 'personal',
        counts: null,
      }),
      ...IDENTITY_FOLDERS.map((name) =>
        holding(machine, local(machine, 'Microsoft', name), {
          kind: 'wam-msa',
          signOut: 'ms-settings:emailandaccounts',
          accountKind: 'unknown',
          counts: null,
        }),
      ),
    ]);
    return { traces: found.flat() };
  },
};

/** Programs that keep the data of a sign-in in a folder of their own; only that it is there (C.1). */
export const appFoldersReading: TraceReading = {
  id: 'windows/app-folders',
  kinds: ['outlook-new', 'teams'],
  uses: [
    { file: '%LOCALAPPDATA%\\Microsoft\\Olk', what: 'names' },
    { file: '%LOCALAPPDATA%\\Packages\\MSTeams_8wekyb3d8bbwe', what: 'names' },
    { file: '%APPDATA%\\Microsoft\\Teams', what: 'names' },
  ],
  async read(machine) {
    const any = { accountKind: 'unknown', counts: null } as const;
    const teams = { kind: 'teams', signOut: 'app:teams', ...any } as const;
    const found = await Promise.all([
      holding(machine, local(machine, 'Microsoft', 'Olk'), {
        kind: 'outlook-new',
        signOut: 'app:outlook-new',
        ...any,
      }),
      holding(machine, local(machine, 'Packages', 'MSTeams_8wekyb3d8bbwe'), teams),
      holding(machine, roaming(machine, 'Microsoft', 'Teams'), teams),
    ]);
    return { traces: found.flat() };
  },
};

/** The accounts in the profiles of Edge (C.1). */
export const edgeReading: TraceReading = {
  id: 'windows/edge',
  kinds: ['edge-profile'],
  uses: [
    { file: below('%LOCALAPPDATA%', ...EDGE), what: 'names' },
    {
      file: below('%LOCALAPPDATA%', ...EDGE, 'Local State'),
      what: 'content',
      reduce: reduceLocalState,
    },
    {
      file: below('%LOCALAPPDATA%', ...EDGE, '*', 'Preferences'),
      what: 'content',
      reduce: reducePreferences,
    },
  ],
  read: (machine) => readEdgeProfiles(machine, [local(machine, ...EDGE)]),
};

interface Holding {
  readonly kind: TraceKind;
  readonly signOut: SignOutWay;
  readonly accountKind: TraceAccountKind;
  /** Names that count; null when the folder itself does (C.1: presence only). */
  readonly counts: RegExp | null;
}

/** One trace for a folder that is there, or for the entries in it that count, with how many they are. */
async function holding(
  machine: Machine,
  { path, where }: Place,
  { counts, ...what }: Holding,
): Promise<readonly Trace[]> {
  const names = await machine.files.list(path);
  if (!names.ok) return isNone(names.error) ? [] : [unread(what.kind, where, what.signOut)];
  if (counts === null) return [trace({ ...what, where })];
  const count = names.value.filter((name) => counts.test(name)).length;
  return count === 0 ? [] : [trace({ ...what, where, count })];
}
