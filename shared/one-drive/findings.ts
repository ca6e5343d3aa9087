/** What can stand in the way of taking OneDrive off, or should be known first. The command line prints these ids. */
export const FINDING_IDS = [
  'elevated', // W1: with an administrator's rights
  'managed', // W2, M7: a workplace or school decides here
  'no-account', // W3, M2
  'work-account', // W3: only the guided way
  'known-folders', // W4, M3: Desktop and the like live in OneDrive
  'uploads', // W5, M4: nobody can see whether all of it is on the web
  'online-only', // W6: files that will not open here afterwards
  'shared-folders', // W7
  'vault', // W7
  'office-open', // W8
  'web-access', // W9: can the person open their files on the web?
  'reset-pending', // W10
  'setup-running', // W10
  'no-client', // the program is not on this computer
  'folder-missing', // the folder is not there now
  'orphan-domain', // M5: files that belong to another build of OneDrive
  'low-space', // M6
  'leftover', // an account that is not linked any more has left traces
  'unclear', // a reading could not decide
  'unreadable', // a place is there, and this user may not look
] as const;
export type FindingId = (typeof FINDING_IDS)[number];

/**
 * How one check came out. `stop`: do not begin. `warn`: know it first. `ask`: nobody but the person can say.
 * `unknown`: could not check, which is never good news. `clear`: looked, and nothing stands in the way.
 */
export type CheckState = 'clear' | 'stop' | 'warn' | 'ask' | 'unknown';

/** The pre-checks of Windows (W) and macOS (M), by the numbers of onedrive.md D.2 and D.4. */
export const CHECK_IDS = [
  'W1',
  'W2',
  'W3',
  'W4',
  'W5',
  'W6',
  'W7',
  'W8',
  'W9',
  'W10',
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** One result of one check. */
export interface Finding {
  readonly check: CheckId;
  readonly id: FindingId;
  readonly state: CheckState;
  /** The account that it is about; null for the whole computer. */
  readonly account: string | null;
  /** What was read and where, one line each, for people who want to know. */
  readonly evidence: readonly string[];
  /** Names for the sentence: folders, programs, policies. */
  readonly names: readonly string[];
  /** How many there are of what the sentence counts. */
  readonly count: number;
}

/** A finding with what its check leaves out filled in. */
export const finding = (
  given: Pick<Finding, 'check' | 'id' | 'state'> & Partial<Finding>,
): Finding => ({
  account: null,
  evidence: [],
  names: [],
  count: given.names?.length ?? 0,
  ...given,
});

/** `stop` or `warn`, as the command line and the screens sort what is not clear. */
export type Level = 'stop' | 'warn';

/**
 * The level of what is not clear; null for what is. A place that refused to be read stops: behind it may be
 * exactly what a stop is for. A question to the person and a reading without an answer warn.
 */
export function levelOf({ id, state }: Pick<Finding, 'id' | 'state'>): Level | null {
  if (state === 'clear') return null;
  if (state === 'stop') return 'stop';
  return state === 'unknown' && id === 'unreadable' ? 'stop' : 'warn';
}

/** Is nothing in the way and nothing left unknown? `answered`: questions that the person said yes to. */
export const isClear = (findings: readonly Finding[], answered: ReadonlySet<FindingId>): boolean =>
  findings.every(
    ({ id, state }) =>
      state === 'clear' || state === 'warn' || (state === 'ask' && answered.has(id)),
  );
