import type { TracesView } from '../../../shared/schema/traces';
import { SIGN_OUT_WAYS, TRACE_KINDS, UNSEEN_IDS } from '../../../shared/traces';
import type { AppUnderTest } from '../launch';
import { realAnswers, standIn } from '../stand-in';
import { beginWithAna, goToPlace, type TourStop } from './tour-stop';

type Place = TracesView['groups'][number]['places'][number];

let next = 0;
const place = (kind: Place['kind'], where: string, more: Partial<Place> = {}): Place => ({
  id: next++,
  kind,
  state: 'signed-in',
  where,
  signOut: 'app:office',
  count: 1,
  fresh: false,
  ...more,
});

/** A shared computer: two accounts, signs of others, places that were closed, and a look to compare with. */
const SHARED: TracesView = {
  at: '2026-03-05T12:00:00.000Z',
  comparedWith: '2026-02-20T12:00:00.000Z',
  groups: [
    {
      id: 0,
      account: 'a…@outlook.com',
      places: [
        place('windows-account', 'HKLM\\SOFTWARE\\Microsoft\\IdentityStore\\Cache\\…', {
          signOut: 'ms-settings:yourinfo',
        }),
        place('onedrive-account', 'HKCU\\Software\\Microsoft\\OneDrive\\Accounts\\Personal', {
          signOut: 'relock:onedrive',
        }),
        place('office-identity', 'HKCU\\Software\\Microsoft\\Office\\16.0\\Common\\Identity', {
          fresh: true,
        }),
        place('credential', 'Credential Manager: MicrosoftAccount:target=SSO_POP_User', {
          state: 'known',
          signOut: 'leave-alone',
        }),
      ],
    },
    {
      id: 1,
      account: 'l…@live.com',
      places: [
        place('edge-profile', '%LOCALAPPDATA%\\Microsoft\\Edge\\User Data\\Default', {
          signOut: 'app:edge',
        }),
      ],
    },
    {
      id: 2,
      account: null,
      places: [
        place('xbox', 'Credential Manager: Xbl', {
          state: 'known',
          signOut: 'app:xbox',
          count: 216,
        }),
        place('work-join', 'dsregcmd /status', {
          state: 'could-not-read',
          signOut: 'ms-settings:workplace',
        }),
      ],
    },
  ],
  gone: [
    { kind: 'teams', account: null, where: '%APPDATA%\\Microsoft\\Teams' },
    { kind: 'identitycrl', account: 'o…@hotmail.com', where: 'HKCU\\…\\o…@hotmail.com' },
  ],
  unseen: [{ id: 'other-profiles', count: 2 }],
};

/** Every kind, every way and every reason at once: no screen of a person, but no word goes unseen. */
const EVERYTHING: TracesView = {
  ...SHARED,
  groups: [
    {
      id: 0,
      account: null,
      places: TRACE_KINDS.map((kind, index) =>
        place(kind, 'somewhere', {
          signOut: SIGN_OUT_WAYS[index % SIGN_OUT_WAYS.length] ?? 'leave-alone',
        }),
      ),
    },
  ],
  gone: [],
  unseen: UNSEEN_IDS.map((id) => ({ id, count: null })),
};

async function show(app: AppUnderTest, view: TracesView): Promise<void> {
  await standIn(app, 'traces', 'look', view);
  await goToPlace(app, 'today');
  await goToPlace(app, 'traces');
  await app.page.locator('main .meta').waitFor();
}

const openWay = async ({ page }: AppUnderTest, nth: number): Promise<void> => {
  await page.locator('main .rows--trace .row__act button').nth(nth).click();
  await page.locator('main .trace-more').first().waitFor();
};

/** *Microsoft sign-ins*: this computer as it is, and computers that hold more. */
export const tracesTour: readonly TourStop[] = [
  {
    id: 'traces',
    open: async (app) => {
      await beginWithAna(app);
      await goToPlace(app, 'traces');
      await app.page.locator('main .meta').waitFor();
    },
  },
  { id: 'traces-shared', open: (app) => show(app, SHARED) },
  { id: 'traces-settings-way', open: (app) => openWay(app, 0) },
  {
    id: 'traces-addresses',
    open: async (app) => {
      await standIn(app, 'traces', 'addresses', [
        { groupId: 0, account: 'ana.garcia@outlook.com' },
        { groupId: 1, account: 'luis.with.a.long.name@live.com' },
      ]);
      await app.page.locator('main .head .button').click();
      await app.page.getByText('ana.garcia@outlook.com').waitFor();
    },
  },
  {
    id: 'traces-gone-and-unseen',
    open: (app) => app.page.locator('main .part--ruled').last().scrollIntoViewIfNeeded(),
  },
  {
    id: 'traces-every-kind',
    open: async (app) => {
      await show(app, EVERYTHING);
      for (let nth = 0; nth < SIGN_OUT_WAYS.length; nth += 1) await openWay(app, nth);
    },
  },
  {
    id: 'traces-none',
    open: async (app) => {
      await show(app, { ...SHARED, groups: [], gone: [], comparedWith: null });
      await realAnswers(app);
    },
  },
];
