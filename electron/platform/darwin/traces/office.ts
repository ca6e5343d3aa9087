import type { Trace, Unseen } from '../../../../shared/traces';
import type { Machine } from '../../../ports/machine';
import type { TraceReading } from '../../../ports/trace-reading';
import { readEdgeProfiles, reduceLocalState, reducePreferences } from '../../common/edge-profiles';
import { parsePlist } from '../../../../shared/plist';
import { accountIn, asObject, asText, trace, unread } from '../../common/trace-helpers';
import { reducePlist } from './reduce-plist';

const GROUPS = 'Library/Group Containers';
const CONTAINERS = 'Library/Containers';
const OFFICE_PREFERENCES = 'Library/Preferences/com.microsoft.office.plist';
const ACTIVATION = 'OfficeActivationEmailAddress';
const DEFAULTS = ['read', 'com.microsoft.office', ACTIVATION] as const;
const EDGE = 'Library/Application Support/Microsoft Edge';

/** Folders that Office and Teams keep. Only the list of names above them is read: that asks for no consent. */
export const containersReading: TraceReading = {
  id: 'mac/containers',
  kinds: ['office-container', 'teams'],
  uses: [
    { file: `~/${GROUPS}`, what: 'names' },
    { file: `~/${CONTAINERS}`, what: 'names' },
  ],
  async read(machine) {
    const found = await Promise.all([
      named(machine, GROUPS, /^UBF8T346G9\.(Office|com\.microsoft\.oneauth)$/i, 'office-container'),
      named(machine, CONTAINERS, /^com\.microsoft\.teams2$/i, 'teams'),
      named(machine, GROUPS, /^UBF8T346G9\.com\.microsoft\.teams$/i, 'teams'),
    ]);
    const unseen: readonly Unseen[] = [
      { id: 'internet-accounts', count: null, where: '~/Library/Accounts' },
      { id: 'other-profiles', count: null, where: '/Users' },
    ];
    return { traces: found.flat(), unseen };
  },
};

async function named(
  machine: Machine,
  below: string,
  wanted: RegExp,
  kind: 'office-container' | 'teams',
): Promise<readonly Trace[]> {
  const signOut = kind === 'teams' ? 'app:teams' : 'app:office';
  const names = await machine.files.list(`${machine.home}/${below}`);
  if (!names.ok) return names.error === 'not-found' ? [] : [unread(kind, `~/${below}`, signOut)];
  return names.value
    .filter((name) => wanted.test(name))
    .map((name) => trace({ kind, where: `~/${below}/${name}`, signOut }));
}

/** The address that Office was activated with, from its preferences or by Apple's program that reads them. */
export const activationReading: TraceReading = {
  id: 'mac/office-activation',
  kinds: ['office-activation-email'],
  uses: [
    {
      file: `~/${OFFICE_PREFERENCES}`,
      what: 'content',
      reduce: (content: Uint8Array) => reducePlist(content, new RegExp(`^${ACTIVATION}$`)),
    },
    {
      tool: ['defaults', ...DEFAULTS].join(' '),
      reduce: (printed: string) => accountIn(printed) ?? '',
    },
  ],
  async read(machine) {
    const where = `~/${OFFICE_PREFERENCES}`;
    const found = (account: string | null) => ({
      traces: [trace({ kind: 'office-activation-email', account, where, signOut: 'app:office' })],
    });
    const bytes = await machine.files.readBytes(`${machine.home}/${OFFICE_PREFERENCES}`);
    const plist = bytes.ok ? asObject(parsePlist(bytes.value)) : null;
    const written = asText(plist?.[ACTIVATION]);
    if (written !== null) return found(accountIn(written));
    // Preferences can be newer than their file.
    const end = await machine.tools.run('defaults', DEFAULTS);
    const told = end.kind === 'exited' && end.code === 0 ? accountIn(end.stdout) : null;
    if (told !== null) return found(told);
    const broken = bytes.ok ? plist === null : bytes.error !== 'not-found';
    const hung = end.kind === 'timed-out' || end.kind === 'killed';
    return {
      traces: broken || hung ? [unread('office-activation-email', where, 'app:office')] : [],
    };
  },
};

/** The accounts in the profiles of Edge (C.2). */
export const edgeReading: TraceReading = {
  id: 'mac/edge',
  kinds: ['edge-profile'],
  uses: [
    { file: `~/${EDGE}`, what: 'names' },
    { file: `~/${EDGE}/Local State`, what: 'content', reduce: reduceLocalState },
    { file: `~/${EDGE}/*/Preferences`, what: 'content', reduce: reducePreferences },
  ],
  read: (machine) =>
    readEdgeProfiles(machine, [{ path: `${machine.home}/${EDGE}`, where: `~/${EDGE}` }]),
};
