import { readTask } from '../guide/reading';
import { taskOf, type Guide } from '../guide/guide';
import { openTasks, type TaskView } from '../guide/selectors';
import type { GuideState } from '../guide/state';
import type { Signals } from './signals';
import type { TaskId } from './tasks';

/** Why a task stands where it stands. Each has its own sentence on the page. */
export const ORDER_REASONS = [
  'common',
  'intruder',
  'lost-device',
  'reused',
  'reused-unsure',
  'not-reused',
  'no-two-step',
  'two-step-unsure',
  'has-two-step',
  'moved',
  'shared',
  'outlook',
  'other-mail',
  'unknown-device',
  'many-tries',
  'strange-sign-in',
  'old-windows',
  'drift',
  'due',
  'not-seen',
] as const;
export type OrderReason = (typeof ORDER_REASONS)[number];

/** How much risk a task removes for most people. Only the order of the figures means something. */
const BASE: Readonly<Record<TaskId, number>> = {
  'recovery-info': 80,
  password: 75,
  'two-step': 90,
  codes: 70,
  'recovery-code': 55,
  'mail-rules': 50,
  apps: 45,
  updates: 60,
  'device-lock': 54,
  passkey: 48,
  'app-passwords': 30,
  aliases: 31,
  'find-device': 28,
  sharing: 26,
  'shared-computers': 22,
  family: 16,
  passwordless: 14,
  'work-two-step': 85,
  'work-password': 65,
  'work-apps': 45,
  'work-mail': 50,
};

interface Rule {
  readonly because: OrderReason;
  readonly when: (signals: Signals) => boolean;
  readonly adds: Readonly<Partial<Record<TaskId, number>>>;
}

/** What is known about this person, and which tasks it moves. Below zero: later. */
const RULES: readonly Rule[] = [
  {
    because: 'intruder',
    when: ({ reason }) => reason === 'intruder',
    adds: {
      'recovery-info': 60,
      password: 60,
      'mail-rules': 50,
      apps: 45,
      'two-step': 40,
      'app-passwords': 35,
      aliases: 25,
      sharing: 20,
      family: 20,
      'work-two-step': 60,
      'work-password': 60,
      'work-mail': 50,
      'work-apps': 45,
    },
  },
  {
    because: 'lost-device',
    when: ({ reason, devices }) => reason === 'lost-device' || (devices?.gone ?? 0) > 0,
    adds: { 'device-lock': 30, 'find-device': 35, password: 15 },
  },
  {
    because: 'reused',
    when: ({ answers }) => answers.reused === 'yes',
    adds: { password: 70, 'work-password': 70 },
  },
  {
    because: 'reused-unsure',
    when: ({ answers }) => answers.reused === 'unsure',
    adds: { password: 30, 'work-password': 30 },
  },
  {
    because: 'not-reused',
    when: ({ answers }) => answers.reused === 'no',
    adds: { password: -30 },
  },
  {
    because: 'no-two-step',
    when: ({ answers }) => answers['two-step'] === 'no',
    adds: { 'two-step': 50 },
  },
  {
    because: 'two-step-unsure',
    when: ({ answers }) => answers['two-step'] === 'unsure',
    adds: { 'two-step': 20 },
  },
  {
    because: 'has-two-step',
    when: ({ answers }) => answers['two-step'] === 'yes',
    adds: { 'two-step': -50, 'recovery-code': 10 },
  },
  {
    because: 'moved',
    when: ({ answers }) => answers.moved === 'yes',
    adds: { 'recovery-info': 60, 'work-two-step': 40 },
  },
  {
    because: 'shared',
    when: ({ answers }) => answers.shared === 'yes',
    adds: { 'shared-computers': 50, 'device-lock': 20 },
  },
  {
    because: 'outlook',
    when: ({ answers }) => answers.outlook === 'yes',
    adds: { 'mail-rules': 15 },
  },
  {
    because: 'other-mail',
    when: ({ answers }) => answers.outlook === 'no',
    adds: { 'mail-rules': -40, 'app-passwords': -15 },
  },
  {
    because: 'unknown-device',
    when: ({ devices }) => (devices?.unknown ?? 0) > 0,
    adds: { password: 40, 'recovery-info': 35, 'two-step': 20 },
  },
  {
    because: 'many-tries',
    when: ({ signIns }) => signIns?.manyTries === true,
    adds: { aliases: 70, 'two-step': 20 },
  },
  {
    because: 'strange-sign-in',
    when: ({ signIns }) => signIns?.strangeSuccess === true,
    adds: { password: 65, 'recovery-info': 60, 'mail-rules': 50, apps: 50 },
  },
  {
    because: 'old-windows',
    when: ({ oldWindows }) => oldWindows === true,
    adds: { updates: 60 },
  },
];

const DRIFT = 60;
/** Asked again on the day that was named: before what most accounts need, after what is known about this person. */
const DUE = 100;
const NOT_SEEN = 8;

/** A task's place: the higher the rank, the sooner. The reason is what moved it most. */
export interface Place {
  readonly rank: number;
  readonly because: OrderReason;
  /** The reason is one to wait, not one to hurry. */
  readonly waits: boolean;
}

/** Where a task stands for this person, and why. Pure. */
export function placeOf(
  guide: Guide<TaskId>,
  id: TaskId,
  state: Pick<GuideState, 'marks'>,
  signals: Signals,
  now: number,
): Place {
  const moves = RULES.flatMap(({ because, when, adds }) => {
    const by = adds[id];
    return by !== undefined && when(signals) ? [{ because, by }] : [];
  });
  const task = taskOf(guide, id);
  const reading = task === undefined ? null : readTask(task, state, now);
  if (reading?.kind === 'again')
    moves.push({ because: reading.because, by: reading.because === 'drift' ? DRIFT : DUE });
  if (signals.seen[id] === 'not-good' && reading?.kind !== 'again')
    moves.push({ because: 'drift', by: DRIFT });
  if (signals.seen[id] === 'could-not-check') moves.push({ because: 'not-seen', by: NOT_SEEN });
  const strongest = moves.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))[0];
  return {
    rank: moves.reduce((sum, { by }) => sum + by, BASE[id]),
    because: strongest?.because ?? 'common',
    waits: (strongest?.by ?? 0) < 0,
  };
}

/** A task that is to be done, and why it comes when it comes. */
export interface OrderedTask extends TaskView<TaskId>, Pick<Place, 'because' | 'waits'> {}

/** Everything that is to be done, by risk removed for this person. The first one is today's. */
export function inOrderFor(
  guide: Guide<TaskId>,
  state: Pick<GuideState, 'marks'>,
  signals: Signals,
  now: number,
): readonly OrderedTask[] {
  const place = (id: TaskId): Place => placeOf(guide, id, state, signals, now);
  return openTasks(guide, state, now, (id) => place(id).rank).map((view) => {
    const { because, waits } = place(view.task.id);
    return { ...view, because, waits };
  });
}
