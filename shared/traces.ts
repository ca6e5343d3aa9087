import type { OsSettingsId } from './os-settings';

/** Everything of Microsoft's that a computer may still hold (onedrive.md C.1 and C.2, and the Linux list). */
export const TRACE_KINDS = [
  // Windows
  'onedrive-account',
  'onedrive-leftover',
  'windows-account',
  'identitycrl',
  'stored-identity',
  'office-identity',
  'wam-msa',
  'wam-work',
  'credential',
  'edge-profile',
  'outlook-classic',
  'outlook-new',
  'teams',
  'xbox',
  'work-join',
  // macOS
  'onedrive-root',
  'office-container',
  'office-activation-email',
  'keychain',
  // Linux
  'onedrive-client',
  'rclone',
  'online-account',
] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/**
 * signed-in: somebody is signed in there now, as far as the place itself says. known: it is remembered, and
 * nobody can tell from here whether it still works. could-not-read: it is there, but was not readable.
 */
export const TRACE_STATES = ['signed-in', 'known', 'could-not-read'] as const;
export type TraceState = (typeof TRACE_STATES)[number];

/** How a person signs it out: a page of the system's settings, steps in a program, our own action, or not at all. */
export const SIGN_OUT_WAYS = [
  'ms-settings:yourinfo',
  'ms-settings:emailandaccounts',
  'ms-settings:workplace',
  'relock:onedrive',
  'app:onedrive',
  'app:office',
  'app:edge',
  'app:outlook',
  'app:outlook-new',
  'app:teams',
  'app:xbox',
  'app:credential-manager',
  'app:rclone',
  'app:online-accounts',
  'leave-alone',
] as const;
export type SignOutWay = (typeof SIGN_OUT_WAYS)[number];

/** The name of a way in the catalogues, where a colon may not stand. */
export const WAY_WORDS = {
  'ms-settings:yourinfo': 'your-info',
  'ms-settings:emailandaccounts': 'accounts',
  'ms-settings:workplace': 'work',
  'relock:onedrive': 'relock-onedrive',
  'app:onedrive': 'onedrive',
  'app:office': 'office',
  'app:edge': 'edge',
  'app:outlook': 'outlook',
  'app:outlook-new': 'outlook-new',
  'app:teams': 'teams',
  'app:xbox': 'xbox',
  'app:credential-manager': 'credential-manager',
  'app:rclone': 'rclone',
  'app:online-accounts': 'online-accounts',
  'leave-alone': 'leave-alone',
} as const satisfies Record<SignOutWay, string>;

/** The settings page that a way opens, where it is one. */
export const WAY_SETTINGS: Partial<Record<SignOutWay, OsSettingsId>> = {
  'ms-settings:yourinfo': 'windows.your-info',
  'ms-settings:emailandaccounts': 'windows.accounts',
  'ms-settings:workplace': 'windows.work',
};

export type TraceAccountKind = 'personal' | 'work' | 'unknown';

/** One thing that was found, with the account's whole name. It stays in main until somebody asks for it. */
export interface Trace {
  readonly kind: TraceKind;
  /** Address, phone number or Gamertag; null when the place does not tell. */
  readonly account: string | null;
  readonly accountKind: TraceAccountKind;
  readonly state: TraceState;
  /** The place, as somebody who looks for it would write it. */
  readonly where: string;
  readonly signOut: SignOutWay;
  /** How many entries of this kind lie there; 1 for most. */
  readonly count: number;
}

/** What this look could not cover, and why. It is never the same as "none". */
export const UNSEEN_IDS = [
  'other-profiles', // what other people of this computer hold
  'internet-accounts', // accounts of Mail and Calendar on a Mac: in a closed database
  'onedrive-container', // looked at only after the person asked: macOS would ask for consent
  'join-state', // the program that tells is not here
  'keychain', // the program that tells is not here
  'browser-cookies', // closed without the browser's own key
] as const;
export type UnseenId = (typeof UNSEEN_IDS)[number];

export interface Unseen {
  readonly id: UnseenId;
  /** other-profiles: how many people, where the system tells. */
  readonly count: number | null;
  readonly where: string;
}

/** The traces of one account, or of none that is told. */
export interface TraceGroup {
  readonly account: string | null;
  readonly traces: readonly Trace[];
}

/** One account is one group however it is written; those that name none come last. */
export function groupByAccount(traces: readonly Trace[]): readonly TraceGroup[] {
  const groups = new Map<string, Trace[]>();
  for (const trace of traces) {
    const id = accountId(trace.account);
    groups.set(id, [...(groups.get(id) ?? []), trace]);
  }
  return [...groups]
    .sort(([one, some], [other, others]) =>
      one === '' || other === ''
        ? Number(one === '') - Number(other === '')
        : others.length - some.length || one.localeCompare(other, 'en'),
    )
    .map(([, members]) => ({ account: members[0]?.account ?? null, traces: members }));
}

/** Upper and lower case are the same in an address. */
export const accountId = (account: string | null): string => (account ?? '').trim().toLowerCase();

/** What makes two looks find the same thing: what it is, whose, and where. Not its state or number. */
export const traceKey = ({ kind, account, where }: Pick<Trace, 'kind' | 'account' | 'where'>) =>
  [kind, accountId(account), where.toLowerCase()].join('\n');

/** What is kept of a look, to compare the next one with. */
export type KeptTrace = Pick<Trace, 'kind' | 'account' | 'where'>;

/** Most that is kept of one look; a computer with more is compared by these. */
export const KEPT_TRACES_MAX = 400;

/**
 * What came and what went since the last look. A thing counts as gone only when its kind could be read this
 * time: what could not be looked at may well be there still.
 */
export function compareLooks(
  before: readonly KeptTrace[],
  now: readonly Trace[],
  unseen: readonly Unseen[],
): { readonly fresh: readonly Trace[]; readonly gone: readonly KeptTrace[] } {
  const known = new Set(before.map(traceKey));
  const here = new Set(now.map(traceKey));
  const unread = new Set<TraceKind>(
    now.filter(({ state }) => state === 'could-not-read').map(({ kind }) => kind),
  );
  for (const { id } of unseen) for (const kind of HIDDEN_BY[id] ?? []) unread.add(kind);
  return {
    fresh: now.filter((trace) => trace.state !== 'could-not-read' && !known.has(traceKey(trace))),
    gone: before.filter((trace) => !here.has(traceKey(trace)) && !unread.has(trace.kind)),
  };
}

/** The kinds that a place would have told about. */
const HIDDEN_BY: Partial<Record<UnseenId, readonly TraceKind[]>> = {
  'onedrive-container': ['onedrive-account'],
  'join-state': ['work-join'],
  keychain: ['keychain', 'teams'],
};
