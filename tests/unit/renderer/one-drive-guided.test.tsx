// @vitest-environment jsdom
import { answer, asked, resetFakeApp, showPerson, tell } from './fake-app';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OneDriveScreen } from '../../../renderer/screens/one-drive/OneDriveScreen';
import type { Snapshot } from '../../../shared/ipc/snapshot';
import { FINDING_IDS, finding, type Finding } from '../../../shared/one-drive/findings';
import { known, unknown } from '../../../shared/one-drive/facts';
import { checkMac } from '../../../shared/one-drive/mac-checks';
import { checkWindows } from '../../../shared/one-drive/windows-checks';
import { WATCH_REASONS, type Watch, type WatchResult } from '../../../shared/schema/one-drive';
import { homeMac, homePc, work } from '../../support/one-drive-facts';

const good = (value: unknown) => ({ ok: true, value });
const ANA = {
  id: 'personal',
  kind: 'personal',
  address: 'a…@outlook.com',
  folder: 'C:\\Users\\ana\\OneDrive',
  linked: 'yes',
};
const check = (findings: readonly Finding[], more: object = {}) => ({
  kind: 'checked',
  at: '2026-03-05T12:00:00.000Z',
  accounts: [ANA],
  program: 'C:\\OneDrive.exe',
  findings,
  asked: false,
  ...more,
});
const WATCHED = { accountId: 'personal', address: ANA.address, folder: ANA.folder };
const RESULT: WatchResult = {
  outcome: 'verified',
  reasons: [],
  before: null,
  after: null,
  onlineGone: 0,
  othersGone: 0,
  byOneDrive: true,
  archives: [],
  counts: null,
  at: '2026-03-05T12:10:00.000Z',
};
const done = (result: Partial<WatchResult>): Watch => ({
  kind: 'done',
  ...WATCHED,
  result: { ...RESULT, ...result },
});

async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await act(async () => Promise.resolve());
}
async function show(
  given: unknown,
  { platform = 'win32', watch = { kind: 'none' } }: { platform?: string; watch?: Watch } = {},
): Promise<void> {
  showPerson({}, { app: { ...({} as Snapshot['app']), platform: platform as 'win32' } });
  answer('oneDrive.check', () => good(given));
  answer('oneDrive.watched', () => good(watch));
  answer('oneDrive.stopWatching', () => good({ kind: 'none' }));
  render(<OneDriveScreen />);
  await settle();
}
async function press(name: string | RegExp, at = 0): Promise<void> {
  const button = screen.getAllByRole('button', { name })[at];
  if (button !== undefined) fireEvent.click(button);
  await settle();
}
const h1 = (): string | null => screen.getByRole('heading', { level: 1 }).textContent;
const green = (): number => document.querySelectorAll('.is-good').length;
const text = (): string => document.body.textContent;
const names = (): readonly string[] => asked.map(({ name }) => name);
const yes = (): void => {
  for (const radio of screen.getAllByRole('radio', { name: 'Yes' })) fireEvent.click(radio);
};

beforeEach(resetFakeApp);
afterEach(cleanup);

describe('the accounts of a Windows PC', () => {
  it('have two ways, the guided one first and recommended', async () => {
    await show(check(checkWindows(homePc())));
    expect(h1()).toBe('One OneDrive account is linked here');
    const titles = screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
    expect(titles).toEqual(['Show me Recommended', 'Do it for me New']);
    expect(text()).toContain('tried in tests, not yet on many computers');
    expect(document.querySelectorAll('.button--primary')).toHaveLength(1);
    expect(green()).toBe(0);
  });

  it.each([
    ['folders in OneDrive', { knownFolders: unknown('denied', 'HKCU') }],
    ['a reading that stays unknown', { programs: unknown('failed', 'tasklist') }],
    ['Word', { programs: known(['winword.exe']) }],
  ])('do not offer to do it alone with %s, and say why', async (_name, change) => {
    await show(check(checkWindows(homePc(change))));
    expect(screen.queryByRole('button', { name: 'Do it for me' })).toBeNull();
    expect(text()).toContain('Not offered now.');
    expect(text()).not.toContain('undefined');
    expect(screen.getByRole('button', { name: 'Show me' })).toBeTruthy();
  });

  it('of work go the guided way, and left-over keys only stand there', async () => {
    const accounts = [
      { ...ANA, id: 'business1', kind: 'work' },
      { ...ANA, id: 'business2', kind: 'work', address: null, folder: null, linked: 'no' },
    ];
    await show(check(checkWindows(homePc({ accounts: [work()] })), { accounts }));
    expect(screen.getAllByRole('button', { name: 'Show me' })).toHaveLength(1);
    expect(screen.queryByText('Do it for me')).toBeNull();
    expect(text()).toContain('Ask your IT people first.');
    expect(text()).toContain('Only traces are left');
  });

  it.each([
    ['nothing was found', [], 'No OneDrive account was found'],
    [
      'a place was refused',
      [finding({ check: 'W3', id: 'unreadable', state: 'unknown', evidence: ['HKCU\\x'] })],
      'Relock could not see everything',
    ],
  ])('when %s', async (_name, findings, title) => {
    await show(check(findings, { accounts: [] }));
    expect(h1()).toBe(title);
    expect(green()).toBe(0);
  });

  it('that could not be looked for are never "none"', async () => {
    await show({ kind: 'could-not-look', reason: 'timed-out' });
    expect(h1()).toBe('Could not look for OneDrive');
    expect(document.querySelector('.is-unsure')).not.toBeNull();
  });

  it('are done for only after the questions of the plan', async () => {
    const plan = {
      planId: '0b4fdd57-1c64-4bb5-a4a1-c9b3a6f4b3f1',
      actionId: 'onedrive.unlink',
      account: {
        ...ANA,
        client: 'windows-onedrive',
        accountKind: 'personal',
        running: 'yes',
        canPlan: true,
      },
      folder: null,
      stops: [],
      warnings: ['new-way'],
      undoDays: 30,
      expiresAt: '2026-03-05T12:05:00.000Z',
    };
    const inputs: { answers: object }[] = [];
    answer('actions.plan', (input: { answers: object }) => {
      inputs.push(input);
      return good({ ...plan, questions: 'uploads' in input.answers ? [] : ['uploads'] });
    });
    await show(check(checkWindows(homePc())));
    await press('Do it for me');
    await press('Go on to the plan');
    expect(inputs).toHaveLength(1);
    fireEvent.click(screen.getByRole('radio', { name: 'Not sure' }));
    await press('Go on to the plan');
    expect(inputs).toHaveLength(1);
    expect(text()).toContain('Not every file may be on the web yet');
    yes();
    await press('Go on to the plan');
    expect(inputs.at(-1)).toMatchObject({ answers: { uploads: 'yes' } });
    expect(screen.getByRole('checkbox')).toBeTruthy();
  });
});

describe('show me', () => {
  const start = async (findings: readonly Finding[], platform = 'win32'): Promise<void> => {
    await show(check(findings), { platform });
    await press('Show me');
  };

  it('waits for every stop: no clicks, no questions, look again first', async () => {
    const inside = {
      value: 'Desktop',
      written: 'C:\\Users\\ana\\OneDrive\\Escritorio',
      places: ['c:\\users\\ana\\onedrive\\escritorio'],
    };
    await start(checkWindows(homePc({ knownFolders: known([inside]) })));
    expect(text()).toContain('Your Desktop or Documents live in OneDrive');
    expect(text()).toContain('These: Escritorio');
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('button', { name: /watch/ })).toBeNull();
    expect(document.querySelector('.button--primary')?.textContent).toBe('Look again');
  });

  it('asks what no reading can decide; no and not sure stop', async () => {
    await start(checkWindows(homePc()));
    expect(screen.queryByRole('button', { name: 'Open OneDrive and watch' })).toBeNull();
    yes();
    await settle();
    expect(screen.getByRole('button', { name: 'Open OneDrive and watch' })).toBeTruthy();
    for (const name of ['No', 'Not sure']) {
      const [radio] = screen.getAllByRole('radio', { name });
      if (radio !== undefined) fireEvent.click(radio);
      await settle();
      expect(screen.queryByRole('button', { name: 'Open OneDrive and watch' })).toBeNull();
      expect(text()).toContain('Not every file may be on the web yet');
    }
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('Up to date');
  });

  it('begins the watch, opens OneDrive, and follows what main sees', async () => {
    answer('oneDrive.watch', () => good({ kind: 'counting', ...WATCHED, counted: 0 }));
    await start(checkWindows(homePc()));
    yes();
    await settle();
    await press('Open OneDrive and watch');
    expect(names()).toEqual(expect.arrayContaining(['oneDrive.watch', 'oneDrive.open']));
    expect(names().filter((name) => name === 'oneDrive.open')).toHaveLength(1);
    act(() => {
      tell('oneDrive.watching', {
        kind: 'watching',
        ...WATCHED,
        since: RESULT.at,
        before: null,
        sees: false,
      });
    });
    expect(text()).toContain('could not look this time');
    act(() => {
      tell('oneDrive.watching', done({}));
    });
    await settle();
    expect(h1()).toBe('The account is off this computer');
    expect(text()).toContain('let them choose a new folder');
  });

  it('says what to do when OneDrive does not open', async () => {
    answer('oneDrive.watch', () => good({ kind: 'counting', ...WATCHED, counted: 0 }));
    answer('oneDrive.open', () => ({ ok: false, error: { code: 'one-drive.elsewhere' } }));
    await start(checkWindows(homePc()));
    yes();
    await settle();
    await press('Open OneDrive and watch');
    expect(text()).toContain('OneDrive lies in an unusual place');
  });

  it('opens on a watch that goes on, and starts nothing by itself', async () => {
    const watch: Watch = {
      kind: 'watching',
      ...WATCHED,
      since: RESULT.at,
      before: null,
      sees: true,
    };
    await show(check(checkWindows(homePc())), { watch });
    expect(text()).toContain('Relock is watching');
    expect(names()).not.toContain('oneDrive.open');
    await press('Stop watching');
    expect(names()).toContain('oneDrive.stopWatching');
    expect(screen.queryByText('Relock is watching')).toBeNull();
  });

  it('has words for every finding in every state', async () => {
    const all = FINDING_IDS.flatMap((id) =>
      (['stop', 'warn', 'unknown'] as const).map((state) =>
        finding({ check: 'W7', id, state, names: ['office'], evidence: ['x'] }),
      ),
    );
    await start(all);
    expect(document.querySelectorAll('main .row, .rows .row')).toHaveLength(all.length);
    for (const row of document.querySelectorAll('.rows .row')) {
      expect(row.querySelector('.chip')).not.toBeNull();
      expect(row.querySelector('.row__text')?.textContent).not.toBe('');
    }
    expect(green()).toBe(0);
  });
});

describe('what Relock saw afterwards', () => {
  it.each([...WATCH_REASONS])('%s is told and never green', async (reason) => {
    await show(check([]), {
      watch: done({ outcome: 'unverified', reasons: [reason], othersGone: 2 }),
    });
    // Where nobody could look, the account is not called gone.
    expect(h1()).toBe(
      reason === 'not-seen'
        ? 'Relock could not look any more'
        : 'The account is gone, but look at your files',
    );
    expect(document.querySelectorAll('.callout li')).toHaveLength(1);
    expect(green()).toBe(0);
  });

  it('a folder that was never counted is not called gone', async () => {
    await show(check([]), {
      watch: done({ outcome: 'unverified', reasons: ['not-seen'], before: null, after: null }),
    });
    expect(text()).toContain('Could not count');
    expect(text()).not.toContain('The folder is not there any more');
  });

  it('an account that came back is not called off', async () => {
    await show(check([]), { watch: done({ outcome: 'came-back' }) });
    expect(h1()).toBe('The account came back by itself');
    expect(green()).toBe(0);
    expect(screen.queryByRole('button', { name: 'Open History and undo' })).toBeNull();
  });

  it('says what is left and what was only online', async () => {
    const tree = {
      files: 10,
      folders: 1,
      bytes: 100,
      onlineOnly: 4,
      onlineOnlyBytes: 60,
      unlisted: 0,
      unreadable: 0,
      complete: true,
    };
    await show(check([]), {
      watch: done({
        before: tree,
        after: { ...tree, files: 6, onlineOnly: 0, onlineOnlyBytes: 0, bytes: 40 },
      }),
    });
    expect(text()).toContain('6 files');
    expect(text()).toContain('4 files, in OneDrive on the web');
  });
});

describe('a Mac', () => {
  it('is looked at without a prompt, and says so before one may come', async () => {
    await show(check(checkMac(homeMac())), { platform: 'darwin' });
    expect(asked).toContainEqual({ name: 'oneDrive.check', input: { mayAsk: false } });
    expect(asked).not.toContainEqual({ name: 'oneDrive.check', input: { mayAsk: true } });
    expect(text()).toContain('Your Mac may ask');
    await press('Look there too');
    expect(asked).toContainEqual({ name: 'oneDrive.check', input: { mayAsk: true } });
  });

  it('never promises that copies stay, and never does it alone', async () => {
    await show(check(checkMac(homeMac())), { platform: 'darwin' });
    expect(screen.queryByText('Do it for me')).toBeNull();
    await press('Show me');
    yes();
    await settle();
    expect(text()).toContain('Microsoft does not say whether copies stay on the Mac.');
    expect(text()).toContain('Unlink this Mac');
    expect(text()).not.toMatch(/Downloaded files stay/);
  });

  it('names the archive and compares Desktop and Documents', async () => {
    const watch = done({
      archives: ['/Users/ana/OneDrive (Archive)'],
      counts: { desktop: [3, 3], documents: null },
      outcome: 'unverified',
      reasons: ['not-counted'],
    });
    await show(check([]), { platform: 'darwin', watch });
    expect(text()).toContain('/Users/ana/OneDrive (Archive)');
    expect(text()).toContain('3 things before, 3 now');
    expect(text()).toContain('Could not count');
  });
});
