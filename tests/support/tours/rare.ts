import type {
  ActionResult,
  HistoryEntry,
  OneDriveAccount,
  OneDriveLook,
  PlanView,
} from '../../../shared/local-actions';
import { CLOSED_REASONS, type Notice, type Snapshot } from '../../../shared/ipc/snapshot';
import { newPerson, viewOf } from '../../../shared/person';
import type { AppUnderTest } from '../launch';
import { showSnapshot } from '../show-snapshot';
import { answerNow, realAnswers, standIn } from '../stand-in';
import { escape, goToPlace, type TourStop } from './tour-stop';

type GoToPeople = (app: AppUnderTest) => Promise<void>;

const ID = (n: number): string => `00000000-0000-4000-8000-00000000000${String(n)}`;
const FOLDER = {
  path: '~/OneDrive',
  files: 4321,
  folders: 210,
  bytes: 9_876_543_210,
  unreadable: 2,
};
const ACCOUNT: OneDriveAccount = {
  id: 'standard',
  client: 'linux-client',
  accountKind: 'personal',
  address: 'a…@outlook.com',
  folder: '~/OneDrive',
  linked: 'yes',
  running: 'yes',
  canPlan: true,
};
const LOOK: OneDriveLook = {
  kind: 'looked',
  at: '2026-03-05T12:00:00Z',
  accounts: [ACCOUNT],
  unread: [],
};
const PLAN: PlanView = {
  planId: ID(1),
  actionId: 'onedrive.unlink',
  account: ACCOUNT,
  folder: FOLDER,
  stops: [],
  warnings: ['sync-will-be-stopped', 'uploads-unknown', 'folder-partly-unreadable'],
  questions: [],
  undoDays: 7,
  expiresAt: '2026-03-05T13:00:00Z',
};
const RESULT: ActionResult = {
  outcome: 'rolled-back',
  journalId: ID(2),
  stop: null,
  before: FOLDER,
  after: FOLDER,
  changedPaths: 0,
  undoDays: 0,
  syncStopped: false,
  linkedAgain: false,
};
const STUCK: HistoryEntry = {
  journalId: ID(2),
  actionId: 'onedrive.unlink',
  whose: 'own',
  personName: 'Ana',
  address: 'a…@outlook.com',
  folder: '~/OneDrive',
  startedAt: '2026-03-05T12:00:00Z',
  state: 'stuck',
  undoUntil: null,
  linkedAgain: false,
};

/** Menus and dialogs that no other stop opens, and a computer without a browser. */
const housesRareTour = (goToPeople: GoToPeople): readonly TourStop[] => [
  {
    id: 'menu',
    open: async (app) => {
      await app.page.locator('.bar__who:visible, .bar__places:visible').click();
      await app.page.locator(':popover-open').waitFor();
    },
  },
  {
    id: 'people-rename',
    open: async (app) => {
      await app.page.keyboard.press('Escape');
      await goToPeople(app);
      await app.page.locator('main .rows .row .button--quiet').first().click();
      await app.page.locator('dialog input').waitFor();
    },
  },
  {
    id: 'no-browser',
    open: async (app) => {
      await escape(app);
      await app.app.evaluate(({ shell }) => {
        shell.openExternal = () => Promise.reject(new Error('no browser'));
      });
      await goToPlace(app, 'help');
      await app.page.locator('main .open-page .button').first().click();
      await app.page.locator('main .open-page .callout').waitFor();
    },
  },
];

const showLook = async (app: AppUnderTest, look: OneDriveLook) => {
  await standIn(app, 'oneDrive', 'look', look);
  await goToPlace(app, 'today');
  await goToPlace(app, 'one-drive');
};

/** Ticks every warning and presses the button; main answers when the test says so. */
async function beginRun({ page }: AppUnderTest): Promise<void> {
  await page.locator('dialog .ticks').waitFor();
  for (const tick of await page.locator('dialog .tick input').all()) await tick.check();
  await page.locator('dialog .dialog__end .button--primary').click();
}

const endRun = async (app: AppUnderTest, outcome: ActionResult['outcome']): Promise<void> => {
  await answerNow(app, 'actions', 'execute', { kind: 'done', result: { ...RESULT, outcome } });
  await app.page.locator('dialog .callout').waitFor();
};

/** OneDrive on other systems, and changes that do not end well. */
const oneDriveTour: readonly TourStop[] = [
  {
    id: 'one-drive-unread',
    open: async (app) => {
      await showLook(app, { ...LOOK, accounts: [], unread: ['~/.config/onedrive'] });
      await app.page.locator('main .meta').waitFor();
    },
  },
  {
    id: 'one-drive-not-looked',
    open: (app) => showLook(app, { kind: 'could-not-look', reason: 'failed' }),
  },
  {
    id: 'one-drive-running',
    open: async (app) => {
      await standIn(app, 'actions', 'plan', PLAN);
      await standIn(app, 'actions', 'execute');
      await showLook(app, LOOK);
      await app.page.locator('main .account .button--primary').click();
      await beginRun(app);
      await app.page.locator('dialog .ticks').waitFor({ state: 'detached' });
    },
  },
  { id: 'one-drive-rolled-back', open: (app) => endRun(app, 'rolled-back') },
  {
    id: 'one-drive-stuck',
    open: async (app) => {
      await escape(app);
      await app.page.locator('main .account .button--primary').click();
      await beginRun(app);
      await app.page.locator('dialog .ticks').waitFor({ state: 'detached' });
      await endRun(app, 'stuck');
    },
  },
  {
    id: 'history-settle',
    open: async (app) => {
      await standIn(app, 'actions', 'history', [STUCK]);
      await escape(app);
      await goToPlace(app, 'history');
      await app.page.locator('main .rows--ends .button').last().click();
      await app.page.locator('dialog').waitFor();
    },
  },
];

const forgetTour: readonly TourStop[] = [
  {
    id: 'forget-done',
    open: async (app) => {
      // The way back from the neutral screen takes main's own news again.
      await app.page.locator('main.away .button').click();
      await app.page.locator('.shell main h1').waitFor();
      await goToPlace(app, 'settings');
      await app.page.locator('#forget ~ .buttons .button').click();
      await app.page.locator('dialog .button--act').click();
      await app.page.locator('#forget-done').waitFor();
    },
  },
];

const ANA: Partial<Snapshot> = {
  people: [
    { id: ID(1), name: 'Ana' },
    { id: ID(2), name: 'Luis' },
  ],
  person: viewOf(newPerson({ id: ID(1), name: 'Ana', createdAt: '2026-03-05T12:00:00Z' })),
};
const recovery = { journalId: ID(9), actionId: 'onedrive.unlink' } as const;
const NOTICES: readonly Notice[] = [
  { kind: 'used-backup', what: 'person' },
  { kind: 'used-backup', what: 'settings' },
  { kind: 'history-damaged', damage: 'cut' },
  { kind: 'settings-reset' },
  { kind: 'people-unreadable' },
  { kind: 'could-not-save', reason: 'disk-full' },
  { kind: 'recovered', recovery: { ...recovery, result: 'rolled-back' } },
  { kind: 'recovered', recovery: { ...recovery, result: 'needs-choice' } },
  { kind: 'time-is-up', personId: ID(1) },
  { kind: 'temporary-password', personId: ID(1) },
  { kind: 'look-again', personId: ID(1) },
  { kind: 'task-again', personId: ID(1) },
];

/** Shows Ana's Relock with something that is different in it. */
const show = (app: AppUnderTest, change: (now: Snapshot) => Partial<Snapshot>): Promise<void> =>
  showSnapshot(app, (now) => ({
    ...ANA,
    settings: { ...now.settings, leaveExplained: true },
    ...change(now),
  }));

const keychainStop = (state: 'missing' | 'locked' | 'refused' | 'failed'): TourStop => ({
  id: `keychain-${state}`,
  open: async (app) => {
    await show(app, ({ keychain }) => ({ keeping: false, keychain: { ...keychain, state } }));
    if (state === 'missing') {
      await goToPlace(app, 'today');
      await app.page.locator('.strip--look button').click();
    }
    await app.page.locator('#keychain-steps').waitFor();
  },
});

/** What only a damaged, locked or foreign computer shows. Main's own news are not taken until the page is left. */
const snapshotTour: readonly TourStop[] = [
  {
    id: 'today-notices',
    open: async (app) => {
      await escape(app);
      await realAnswers(app);
      await goToPlace(app, 'today');
      await show(app, () => ({
        notices: NOTICES.map((notice, n) => ({ ...notice, id: ID(n) })),
      }));
      await app.page.locator('.notices .row').last().waitFor();
    },
  },
  ...(['missing', 'locked', 'refused', 'failed'] as const).map((state) => keychainStop(state)),
  { id: 'settings-session', open: (app) => goToPlace(app, 'settings') },
  {
    id: 'choose-person',
    open: async (app) => {
      await goToPlace(app, 'today');
      await show(app, () => ({ person: null }));
      await app.page.locator('main .rows .row').last().waitFor();
    },
  },
  {
    id: 'closed-people',
    open: async (app) => {
      const reasons = CLOSED_REASONS;
      await show(app, () => ({
        people: [],
        person: null,
        closedPeople: reasons.map((reason, n) => ({ id: ID(n), reason })),
      }));
      await app.page.locator('#closed-people').waitFor();
    },
  },
  {
    id: 'left-quickly',
    open: async (app) => {
      await showSnapshot(app, () => ({ away: true }));
      await app.page.locator('main.away').waitFor();
    },
  },
];

/** Screens that a healthy computer rarely shows; after the rest of the tour, and it ends with forgetting all. */
export const rareTour = (goToPeople: GoToPeople): readonly TourStop[] => [
  ...housesRareTour(goToPeople),
  ...oneDriveTour,
  ...snapshotTour,
  ...forgetTour,
];
