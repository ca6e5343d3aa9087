import { channelName } from '../../../shared/ipc/define';
import type { PlanView } from '../../../shared/local-actions';
import { checkMac } from '../../../shared/one-drive/mac-checks';
import { checkWindows } from '../../../shared/one-drive/windows-checks';
import type { Finding } from '../../../shared/one-drive/findings';
import type { OneDriveCheck, Watch, WatchResult } from '../../../shared/schema/one-drive';
import { known, unknown } from '../../../shared/one-drive/facts';
import { homeMac, homePc, personal, work } from '../one-drive-facts';
import type { AppUnderTest } from '../launch';
import { showSnapshot } from '../show-snapshot';
import { realAnswers, standIn } from '../stand-in';
import { beginWithAna, escape, goToPlace, type TourStop } from './tour-stop';

const AT = '2026-03-05T12:00:00Z';
const FOLDER = 'C:\\Users\\ana\\OneDrive';
const PROGRAM = 'C:\\Users\\ana\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe';
const MAC_FOLDER = '/Users/ana/Library/CloudStorage/OneDrive-Personal';
const ANA = { id: 'personal', kind: 'personal', address: 'a…@outlook.com', linked: 'yes' } as const;

type Checked = Extract<OneDriveCheck, { kind: 'checked' }>;
const plain = (findings: readonly Finding[]): Checked['findings'] =>
  findings.map((one) => ({ ...one, evidence: [...one.evidence], names: [...one.names] }));
const windows = (findings: readonly Finding[], more: Partial<Checked> = {}): OneDriveCheck => ({
  kind: 'checked',
  at: AT,
  accounts: [{ ...ANA, folder: FOLDER }],
  program: PROGRAM,
  findings: plain(findings),
  asked: false,
  ...more,
});
const mac = (findings: readonly Finding[], asked: boolean): OneDriveCheck => ({
  kind: 'checked',
  at: AT,
  accounts: [{ ...ANA, address: asked ? ANA.address : null, folder: MAC_FOLDER }],
  program: '/Applications/OneDrive.app',
  findings: plain(findings),
  asked,
});

const TREE = {
  files: 4321,
  folders: 210,
  bytes: 9_876_543_210,
  onlineOnly: 1200,
  onlineOnlyBytes: 8_000_000_000,
  unlisted: 0,
  unreadable: 0,
  complete: true,
};
const CLEAR = checkWindows(homePc({ trees: { personal: TREE } }));
const STOPPED = checkWindows(
  homePc({
    trees: { personal: TREE },
    joined: unknown('timed-out', 'dsregcmd /status'),
    programs: known(['winword.exe', 'excel.exe']),
    knownFolders: known([
      {
        value: 'Desktop',
        written: `${FOLDER}\\Desktop`,
        places: ['c:\\users\\ana\\onedrive\\desktop'],
      },
      {
        value: 'Personal',
        written: `${FOLDER}\\Documents`,
        places: ['c:\\users\\ana\\onedrive\\documents'],
      },
    ]),
  }),
);
const RESULT: WatchResult = {
  outcome: 'verified',
  reasons: [],
  before: TREE,
  after: { ...TREE, files: 3121, bytes: 1_876_543_210, onlineOnly: 0, onlineOnlyBytes: 0 },
  onlineGone: 1200,
  othersGone: 0,
  byOneDrive: true,
  archives: [],
  counts: null,
  at: AT,
};
const WATCHED = { accountId: 'personal', address: ANA.address, folder: FOLDER };
const done = (result: Partial<WatchResult>): Watch => ({
  kind: 'done',
  ...WATCHED,
  result: { ...RESULT, ...result },
});
const PLAN: PlanView = {
  planId: '00000000-0000-4000-8000-000000000001',
  actionId: 'onedrive.unlink',
  account: {
    ...ANA,
    client: 'windows-onedrive',
    accountKind: 'personal',
    folder: FOLDER,
    running: 'yes',
    canPlan: true,
  },
  folder: { path: FOLDER, files: 4321, folders: 210, bytes: 9_876_543_210, unreadable: 0 },
  stops: [],
  warnings: ['new-way', 'online-only', 'may-return', 'only-this-computer'],
  questions: [],
  undoDays: 30,
  expiresAt: '2026-03-05T13:00:00Z',
};

/** Main says something unasked, as it does while it watches. */
const tellWatch = ({ app }: AppUnderTest, watch: Watch): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, { channel, payload }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, payload);
    },
    { channel: channelName('oneDrive', 'watching'), payload: watch },
  );

async function showCheck(app: AppUnderTest, check: OneDriveCheck): Promise<void> {
  await standIn(app, 'oneDrive', 'check', check);
  await standIn(app, 'oneDrive', 'watched', { kind: 'none' });
  await goToPlace(app, 'today');
  await goToPlace(app, 'one-drive');
  await app.page.locator('main .account').first().waitFor();
}

const showMe = ({ page }: AppUnderTest): Promise<void> =>
  page.locator('main .account .row__end .button').first().click();

async function sayYes({ page }: AppUnderTest): Promise<void> {
  for (const answer of await page.locator('main .answers input[value="yes"]').all())
    await answer.check();
  await page.locator('main .clicks').waitFor();
}

const asPlatform = (app: AppUnderTest, platform: 'win32' | 'darwin'): Promise<void> =>
  showSnapshot(app, (now) => ({ app: { ...now.app, platform } }));

const windowsTour: readonly TourStop[] = [
  {
    id: 'guided-accounts',
    open: async (app) => {
      await beginWithAna(app);
      await asPlatform(app, 'win32');
      const left = { id: 'business2', kind: 'work', address: null, folder: null, linked: 'no' };
      const business = { ...ANA, id: 'business1', kind: 'work', address: 'a…@contoso.com' };
      await showCheck(
        app,
        windows(checkWindows(homePc({ accounts: [personal(), work()] })), {
          accounts: [
            { ...ANA, folder: FOLDER },
            { ...business, folder: `${FOLDER} - Contoso` } as Checked['accounts'][number],
            left as Checked['accounts'][number],
          ],
        }),
      );
    },
  },
  {
    id: 'guided-not-offered',
    open: (app) => showCheck(app, windows(STOPPED)),
  },
  {
    id: 'guided-stops',
    open: async (app) => {
      await showMe(app);
      await app.page.locator('main .row .chip').first().waitFor();
    },
  },
  {
    id: 'guided-questions',
    open: async (app) => {
      await showCheck(app, windows(CLEAR));
      await showMe(app);
      await app.page.locator('main .answers').first().waitFor();
    },
  },
  {
    id: 'guided-not-sure',
    open: async (app) => {
      await app.page.locator('main .answers input[value="not-sure"]').first().check();
      await app.page.locator('main .question').first().scrollIntoViewIfNeeded();
    },
  },
  {
    id: 'guided-clicks',
    open: async (app) => {
      await sayYes(app);
      await app.page.locator('main .clicks').scrollIntoViewIfNeeded();
    },
  },
  {
    id: 'guided-counting',
    open: async (app) => {
      const counting: Watch = { kind: 'counting', ...WATCHED, counted: 1520 };
      await standIn(app, 'oneDrive', 'watch', counting);
      await standIn(app, 'oneDrive', 'open', null);
      await app.page.locator('main .button--primary').click();
      await app.page.locator('main .watch').waitFor();
    },
  },
  {
    id: 'guided-watching',
    open: async (app) => {
      const watching: Watch = { kind: 'watching', ...WATCHED, since: AT, before: TREE, sees: true };
      await tellWatch(app, watching);
      await app.page.locator('main .watch').waitFor();
    },
  },
  {
    id: 'guided-settling',
    open: async (app) => {
      await tellWatch(app, { kind: 'settling', ...WATCHED, goneAt: AT });
      await app.page.locator('main .watch').scrollIntoViewIfNeeded();
    },
  },
  {
    id: 'guided-done',
    open: async (app) => {
      await tellWatch(app, done({}));
      await app.page.locator('main .callout.is-good').waitFor();
    },
  },
  {
    id: 'guided-unsure',
    open: async (app) => {
      const reasons: WatchResult['reasons'] = [
        'files-missing',
        'known-folder-missing',
        'not-noted',
      ];
      await tellWatch(
        app,
        done({ outcome: 'unverified', reasons, othersGone: 2, byOneDrive: null }),
      );
      await app.page.locator('main .callout.is-unsure').waitFor();
    },
  },
  {
    id: 'guided-came-back',
    open: async (app) => {
      await tellWatch(app, done({ outcome: 'came-back', after: null }));
      await app.page.locator('main .callout.is-look').waitFor();
    },
  },
  {
    id: 'guided-do-questions',
    open: async (app) => {
      await standIn(app, 'oneDrive', 'stopWatching', { kind: 'none' });
      await standIn(app, 'actions', 'plan', { ...PLAN, questions: ['uploads', 'web-access'] });
      await app.page.locator('main .button--primary').click();
      await app.page.locator('main .account .row__end .button').last().click();
      await app.page.locator('dialog .answers').first().waitFor();
    },
  },
  {
    id: 'guided-do-confirm',
    open: async (app) => {
      await standIn(app, 'actions', 'plan', PLAN);
      for (const answer of await app.page.locator('dialog .answers input[value="yes"]').all())
        await answer.check();
      await app.page.locator('dialog .button--primary').click();
      await app.page.locator('dialog .ticks').waitFor();
    },
  },
];

const MAC_STOPPED = checkMac(
  homeMac({
    folders: [
      { name: 'Desktop', state: 'link', target: `${MAC_FOLDER}/Desktop` },
      { name: 'Documents', state: 'marked', target: null },
      { name: 'Pictures', state: 'plain', target: null },
    ],
    extensions: known(['standalone', 'store']),
    freeBytes: known(1024 ** 3),
  }),
);

const macTour: readonly TourStop[] = [
  {
    id: 'guided-mac-accounts',
    open: async (app) => {
      await escape(app);
      await asPlatform(app, 'darwin');
      await showCheck(app, mac(checkMac(homeMac()), false));
    },
  },
  {
    id: 'guided-mac-stops',
    open: async (app) => {
      await showCheck(app, mac(MAC_STOPPED, true));
      await showMe(app);
      await app.page.locator('main .row .chip').first().waitFor();
    },
  },
  {
    id: 'guided-mac-clicks',
    open: async (app) => {
      await showCheck(app, mac(checkMac(homeMac()), true));
      await showMe(app);
      await sayYes(app);
    },
  },
  {
    id: 'guided-mac-done',
    open: async (app) => {
      await tellWatch(
        app,
        done({
          before: null,
          after: null,
          archives: ['/Users/ana/OneDrive (Archive)'],
          counts: { desktop: [12, 12], documents: [240, 240] },
        }),
      );
      await app.page.locator('main .callout.is-good').waitFor();
      await realAnswers(app);
    },
  },
];

/** OneDrive on Windows and macOS: the two ways, by stand-ins. */
export const oneDriveTour: readonly TourStop[] = [...windowsTour, ...macTour];
