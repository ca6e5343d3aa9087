import { steps, type Guide, type GuideTask } from '../guide/guide';

/** The parts of an account's safety, in the order of the page. */
export const AREAS = ['sign-in', 'way-back', 'access', 'mail', 'devices'] as const;
export type Area = (typeof AREAS)[number];

const HALF_A_YEAR = 180;
const THREE_MONTHS = 90;

/**
 * Every task for somebody with a personal account, in the order in which it comes when nothing is known.
 * The order is that of microsoft-account.md 2.3: first the ways back, then the doors, then what is behind them.
 */
export const PERSONAL_TASKS = [
  {
    id: 'recovery-info',
    area: 'way-back',
    minutes: 5,
    steps: steps({ id: 'look' }),
    againAfterDays: HALF_A_YEAR,
  },
  { id: 'password', area: 'sign-in', minutes: 10, steps: steps({ id: 'keep' }, { id: 'change' }) },
  {
    id: 'two-step',
    area: 'sign-in',
    minutes: 10,
    steps: steps({ id: 'choose' }, { id: 'turn-on' }),
    after: ['recovery-info'],
  },
  {
    id: 'codes',
    area: 'sign-in',
    minutes: 3,
    steps: steps({ id: 'read' }),
    againAfterDays: HALF_A_YEAR,
  },
  {
    id: 'recovery-code',
    area: 'way-back',
    minutes: 5,
    steps: steps({ id: 'make' }, { id: 'keep' }),
    after: ['recovery-info'],
  },
  {
    id: 'mail-rules',
    area: 'mail',
    minutes: 8,
    steps: steps({ id: 'rules' }, { id: 'forward' }, { id: 'replies' }),
    againAfterDays: HALF_A_YEAR,
  },
  {
    id: 'apps',
    area: 'access',
    minutes: 5,
    steps: steps({ id: 'look' }),
    againAfterDays: THREE_MONTHS,
  },
  {
    id: 'updates',
    area: 'devices',
    minutes: 5,
    steps: steps(
      {
        id: 'which',
        branches: {
          'windows-11': 'windows-11',
          'windows-10': 'windows-10',
          mac: 'mac',
          linux: 'linux',
        },
      },
      { id: 'windows-11', ends: true },
      { id: 'windows-10', ends: true },
      { id: 'mac', ends: true },
      { id: 'linux', ends: true },
    ),
  },
  {
    id: 'device-lock',
    area: 'devices',
    minutes: 4,
    steps: steps(
      {
        id: 'which',
        branches: { windows: 'windows', mac: 'mac', linux: 'linux', phone: 'phone' },
      },
      { id: 'windows', ends: true },
      { id: 'mac', ends: true },
      { id: 'linux', ends: true },
      { id: 'phone', ends: true },
    ),
  },
  { id: 'passkey', area: 'sign-in', minutes: 5, steps: steps({ id: 'add' }) },
  {
    id: 'app-passwords',
    area: 'access',
    minutes: 3,
    steps: steps({ id: 'remove' }),
    // Microsoft shows them only while two-step verification is on (microsoft-account.md 1.1, row 10).
    after: ['two-step'],
  },
  { id: 'aliases', area: 'access', minutes: 6, steps: steps({ id: 'look' }, { id: 'shut' }) },
  {
    id: 'find-device',
    area: 'devices',
    minutes: 3,
    steps: steps(
      { id: 'which', branches: { windows: 'windows', mac: 'mac', android: 'android' } },
      { id: 'windows', ends: true },
      { id: 'mac', ends: true },
      { id: 'android', ends: true },
    ),
  },
  {
    id: 'sharing',
    area: 'mail',
    minutes: 6,
    steps: steps({ id: 'look' }),
    againAfterDays: HALF_A_YEAR,
  },
  { id: 'shared-computers', area: 'devices', minutes: 4, steps: steps({ id: 'clean' }) },
  { id: 'family', area: 'mail', minutes: 6, steps: steps({ id: 'group' }, { id: 'orders' }) },
  {
    id: 'passwordless',
    area: 'sign-in',
    minutes: 5,
    steps: steps({ id: 'ready', branches: { yes: 'turn-on', no: 'end' } }, { id: 'turn-on' }),
    after: ['passkey', 'recovery-code', 'recovery-info'],
  },
] as const satisfies readonly StrongerTask[];

/** The tasks of a work or school account that differ. Everything else there is up to the organisation. */
export const WORK_TASKS = [
  {
    id: 'work-two-step',
    area: 'sign-in',
    minutes: 6,
    steps: steps({ id: 'look' }),
    againAfterDays: HALF_A_YEAR,
  },
  { id: 'work-password', area: 'sign-in', minutes: 5, steps: steps({ id: 'change' }) },
  {
    id: 'work-apps',
    area: 'access',
    minutes: 5,
    steps: steps({ id: 'look' }),
    againAfterDays: THREE_MONTHS,
  },
  {
    id: 'work-mail',
    area: 'mail',
    minutes: 5,
    steps: steps({ id: 'look' }),
    againAfterDays: HALF_A_YEAR,
  },
] as const satisfies readonly StrongerTask[];

interface StrongerTask extends GuideTask {
  readonly area: Area;
}

type AnyTask = (typeof PERSONAL_TASKS)[number] | (typeof WORK_TASKS)[number];
export type TaskId = AnyTask['id'];
export type StepOf<Id extends TaskId> = Extract<AnyTask, { id: Id }>['steps'][number]['id'];

/** Every task there is, for both kinds of account. */
export const TASK_IDS = [...PERSONAL_TASKS, ...WORK_TASKS].map(({ id }) => id) as [
  TaskId,
  ...TaskId[],
];

/** What is true for a device or a habit, whoever gave the account. */
const FOR_EVERYBODY: readonly TaskId[] = [
  'codes',
  'updates',
  'device-lock',
  'find-device',
  'shared-computers',
];

const PERSONAL: Guide<TaskId> = { tasks: PERSONAL_TASKS };
const WORK: Guide<TaskId> = {
  tasks: [...WORK_TASKS, ...PERSONAL_TASKS.filter(({ id }) => FOR_EVERYBODY.includes(id))],
};

/** The guide for this kind of account. Nobody knows yet: it is most often a personal one. */
export const guideFor = (kind: 'personal' | 'work' | 'unsure' | null): Guide<TaskId> =>
  kind === 'work' ? WORK : PERSONAL;

const AREA_OF = new Map<TaskId, Area>(
  [...PERSONAL_TASKS, ...WORK_TASKS].map(({ id, area }) => [id, area]),
);

/** Where a task belongs on the page. */
export const areaOf = (id: TaskId): Area => AREA_OF.get(id) ?? 'sign-in';
