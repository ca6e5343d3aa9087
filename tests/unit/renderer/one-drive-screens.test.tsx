// @vitest-environment jsdom
import { answer, asked, resetFakeApp, showPerson, tell } from './fake-app';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryScreen } from '../../../renderer/screens/history/HistoryScreen';
import { OneDriveScreen } from '../../../renderer/screens/one-drive/OneDriveScreen';
import { useSnapshotStore } from '../../../renderer/state/snapshot-store';
import type { Snapshot } from '../../../shared/ipc/snapshot';
import {
  OUTCOMES,
  STOPS,
  UNDO_REFUSALS,
  WARNINGS,
  type ActionResult,
  type HistoryEntry,
  type OneDriveAccount,
  type OneDriveLook,
  type PlanView,
} from '../../../shared/local-actions';

const PLAN_ID = '0b4fdd57-1c64-4bb5-a4a1-c9b3a6f4b3f1';
const JOURNAL_ID = '9d2d2a0f-08a0-4a44-9a0f-55c5a7a0f7a2';
const LINUX: OneDriveAccount = {
  id: 'standard',
  client: 'linux-client',
  accountKind: 'unknown',
  address: null,
  folder: '~/OneDrive',
  linked: 'yes',
  running: 'no',
  canPlan: true,
};
const WINDOWS: OneDriveAccount = {
  ...LINUX,
  id: 'personal',
  client: 'windows-onedrive',
  address: 'a…@outlook.com',
  canPlan: false,
};
const found = (accounts: OneDriveAccount[], unread: string[] = []): OneDriveLook => ({
  kind: 'looked',
  at: '2026-03-05T12:00:00.000Z',
  accounts,
  unread,
});
const FOLDER = {
  path: '~/OneDrive',
  files: 3412,
  folders: 80,
  bytes: 2_100_000_000,
  unreadable: 0,
};
const PLAN: PlanView = {
  planId: PLAN_ID,
  actionId: 'onedrive.unlink',
  account: LINUX,
  folder: FOLDER,
  stops: [],
  warnings: ['only-this-computer', 'uploads-unknown'],
  questions: [],
  undoDays: 7,
  expiresAt: '2026-03-05T12:05:00.000Z',
};
const RESULT: ActionResult = {
  outcome: 'verified',
  journalId: JOURNAL_ID,
  stop: null,
  before: FOLDER,
  after: FOLDER,
  changedPaths: 0,
  undoDays: 7,
  syncStopped: false,
  linkedAgain: false,
};
const good = (value: unknown) => ({ ok: true, value });

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await act(async () => Promise.resolve());
}
async function show(look: OneDriveLook, change: Partial<Snapshot> = {}): Promise<void> {
  showPerson({}, change);
  answer('oneDrive.look', () => good(look));
  render(<OneDriveScreen />);
  await settle();
}
async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
}
async function confirmPlan(): Promise<void> {
  for (const tick of screen.getAllByRole('checkbox')) fireEvent.click(tick);
  await press('Yes, take OneDrive off');
}
const h1 = (): string | null => screen.getByRole('heading', { level: 1 }).textContent;
const green = (): number => document.querySelectorAll('.is-good').length;

beforeEach(resetFakeApp);
afterEach(cleanup);

describe('what was found', () => {
  it.each<[string, OneDriveLook, string]>([
    ['one linked account', found([LINUX]), 'One OneDrive account is linked here'],
    [
      'two linked accounts',
      found([LINUX, { ...WINDOWS, linked: 'yes' }]),
      '2 OneDrive accounts are linked here',
    ],
    [
      'nothing linked',
      found([{ ...LINUX, linked: 'no' }]),
      'OneDrive is here, but no account is linked',
    ],
    ['none', found([]), 'No OneDrive account was found'],
    ['unknown', found([{ ...LINUX, linked: 'unknown' }]), 'Relock could not see everything'],
    [
      'none, but a place unread',
      found([], ['~/.config/onedrive']),
      'Relock could not see everything',
    ],
  ])('%s', async (_name, look, title) => {
    await show(look);
    expect(h1()).toBe(title);
    expect(green()).toBe(0);
  });

  it('says whose accounts cannot be seen when there is none', async () => {
    await show(found([]));
    expect(screen.getByText(/Other people’s accounts are not visible from here/)).toBeTruthy();
  });

  it('names the places that could not be read', async () => {
    await show(found([], ['~/.config/onedrive']));
    expect(screen.getByText('~/.config/onedrive')).toBeTruthy();
  });

  it.each(['unreadable', 'timed-out', 'failed', 'not-built-for-this-system'] as const)(
    'never calls it none when it could not look: %s',
    async (reason) => {
      await show({ kind: 'could-not-look', reason });
      expect(h1()).toBe('Could not look for OneDrive');
      expect(document.querySelector('.is-unsure')).not.toBeNull();
      expect(green()).toBe(0);
    },
  );

  it('offers nothing for an account that is not linked', async () => {
    await show(found([{ ...LINUX, linked: 'no' }]));
    expect(screen.queryByRole('button', { name: 'Take OneDrive off' })).toBeNull();
  });
});

describe('the plan', () => {
  it('runs only after every warning was ticked, and names them all', async () => {
    answer('actions.plan', () => good(PLAN));
    answer('actions.execute', () => good({ kind: 'done', result: RESULT }));
    await show(found([LINUX]));
    await press('Take OneDrive off');
    await press('Yes, take OneDrive off');
    expect(asked.some(({ name }) => name === 'actions.execute')).toBe(false);
    await confirmPlan();
    expect(asked).toContainEqual({
      name: 'actions.execute',
      input: { planId: PLAN_ID, acknowledged: PLAN.warnings },
    });
  });

  it('has words for every warning', async () => {
    answer('actions.plan', () => good({ ...PLAN, warnings: [...WARNINGS] }));
    await show(found([LINUX]));
    await press('Take OneDrive off');
    const texts = screen.getAllByRole('checkbox').map((box) => box.parentElement?.textContent);
    expect(new Set(texts).size).toBe(WARNINGS.length);
  });

  it.each([...STOPS])('stops with a reason and a way out: %s', async (stop) => {
    answer('actions.plan', () => good({ ...PLAN, stops: [stop] }));
    await show(found([LINUX]));
    await press('Take OneDrive off');
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Yes, take OneDrive off' })).toBeNull();
    expect(document.querySelectorAll('dialog .callout p')).toHaveLength(2);
  });

  it('is shown again when something changed, with empty ticks', async () => {
    const other = { ...PLAN, planId: '5f5a4f7c-0f4e-4b1c-8f1e-0d7c9b8a7f6e', undoDays: 0 };
    answer('actions.plan', () => good(PLAN));
    answer('actions.execute', () => good({ kind: 'changed', plan: other }));
    await show(found([LINUX]));
    await press('Take OneDrive off');
    await confirmPlan();
    expect(screen.getByText(/Something changed since the last look/)).toBeTruthy();
    expect(screen.getAllByRole('checkbox').some((box) => (box as HTMLInputElement).checked)).toBe(
      false,
    );
    expect(screen.getByText('This cannot be undone.')).toBeTruthy();
  });

  it('says which step runs, and cannot be closed half way', async () => {
    answer('actions.plan', () => good(PLAN));
    answer('actions.execute', () => new Promise(() => undefined));
    await show(found([LINUX]));
    await press('Take OneDrive off');
    await confirmPlan();
    act(() => {
      tell('actions.progress', { planId: PLAN_ID, step: 2, of: 5 });
      tell('actions.progress', { planId: JOURNAL_ID, step: 4, of: 5 });
    });
    expect(screen.getByText('Step 2 of 5')).toBeTruthy();
    fireEvent(
      document.querySelector('dialog') as Element,
      new Event('cancel', { cancelable: true }),
    );
    expect(document.querySelector('dialog')).not.toBeNull();
  });

  it('shows what failed and can look again', async () => {
    answer('actions.plan', () => ({ ok: false, error: { code: 'actions.busy' } }));
    await show(found([LINUX]));
    await press('Take OneDrive off');
    expect(screen.getByText('No plan could be made')).toBeTruthy();
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});

describe('the result', () => {
  it.each([...OUTCOMES])('is green only when Relock saw it: %s', async (outcome) => {
    answer('actions.plan', () => good(PLAN));
    answer('actions.execute', () => good({ kind: 'done', result: { ...RESULT, outcome } }));
    await show(found([LINUX]));
    await press('Take OneDrive off');
    await confirmPlan();
    expect(green()).toBe(outcome === 'verified' ? 1 : 0);
  });

  it('warns about the folder, counts before and after, and offers the undo', async () => {
    answer('actions.plan', () => good(PLAN));
    answer('actions.execute', () => good({ kind: 'done', result: { ...RESULT, changedPaths: 3 } }));
    await show(found([LINUX]));
    await press('Take OneDrive off');
    await confirmPlan();
    expect(screen.getAllByText('3,412 files, 2.1 GB')).toHaveLength(2);
    expect(screen.getByText(/If somebody else signs in to OneDrive here/)).toBeTruthy();
    expect(screen.getByText(/3 things in the folder changed/)).toBeTruthy();
    expect(screen.getByText(/You can undo this for 7 days/)).toBeTruthy();
  });

  it('tells an account that came back by itself, and offers no undo of it', async () => {
    answer('actions.plan', () => good(PLAN));
    answer('actions.execute', () =>
      good({
        kind: 'done',
        result: { ...RESULT, outcome: 'unverified', linkedAgain: true },
      }),
    );
    await show(found([LINUX]));
    await press('Take OneDrive off');
    await confirmPlan();
    expect(screen.getByText('The account came back by itself')).toBeTruthy();
    expect(screen.queryByText(/You can undo this/)).toBeNull();
    expect(green()).toBe(0);
  });

  it('gives the reason when it was refused at the last moment', async () => {
    answer('actions.plan', () => good(PLAN));
    answer('actions.execute', () =>
      good({ kind: 'done', result: { ...RESULT, outcome: 'refused', stop: 'disk-full' } }),
    );
    await show(found([LINUX]));
    await press('Take OneDrive off');
    await confirmPlan();
    expect(screen.getByText(/Make some room on the disk/)).toBeTruthy();
    expect(screen.queryByText('Files before')).toBeNull();
  });
});

describe('history and undo', () => {
  const ENTRY: HistoryEntry = {
    journalId: JOURNAL_ID,
    actionId: 'onedrive.unlink',
    whose: 'own',
    personName: 'Ana',
    address: null,
    folder: '~/OneDrive',
    startedAt: new Date(Date.now() - 60_000).toISOString(),
    state: 'verified',
    undoUntil: new Date(Date.now() + 86_400_000).toISOString(),
    linkedAgain: false,
  };
  async function showHistory(
    entries: HistoryEntry[],
    platform: Snapshot['app']['platform'] = 'linux',
  ): Promise<void> {
    showPerson();
    const { snapshot } = useSnapshotStore.getState();
    if (snapshot !== null) showPerson({}, { app: { ...snapshot.app, platform } });
    answer('actions.history', () => good(entries));
    render(<HistoryScreen />);
    await settle();
  }

  it('says so when nothing was changed', async () => {
    await showHistory([]);
    expect(screen.getByText('Nothing was changed so far')).toBeTruthy();
  });

  it('does not call a closed history empty', async () => {
    showPerson();
    answer('actions.history', () => ({ ok: false, error: { code: 'actions.no-keychain' } }));
    render(<HistoryScreen />);
    await settle();
    expect(screen.queryByText('Nothing was changed so far')).toBeNull();
    expect(screen.getByRole('alert').className).toContain('is-unsure');
  });

  it('undoes an entry after it said what that does', async () => {
    answer('actions.undo', () => good({ kind: 'undone' }));
    await showHistory([ENTRY]);
    await press('Undo');
    expect(asked.some(({ name }) => name === 'actions.undo')).toBe(false);
    await press('Yes, undo it');
    expect(asked).toContainEqual({ name: 'actions.undo', input: { journalId: JOURNAL_ID } });
    expect(screen.getByText('It is undone')).toBeTruthy();
  });

  it.each([
    ['win32', /If it ran before, it starts again/, /its settings and its entry in Explorer/],
    ['linux', /It waits until you or the system start it/, /Changed: the sign-in of this account/],
  ] as const)('says before an undo what it does to the sync: %s', async (platform, sync, what) => {
    await showHistory([ENTRY], platform);
    expect(screen.getByText(what)).toBeTruthy();
    await press('Undo');
    expect(screen.getByText(sync)).toBeTruthy();
    expect(screen.queryAllByText(/If it ran before|It waits until/)).toHaveLength(1);
  });

  it.each([...UNDO_REFUSALS])('gives the reason of a refusal: %s', async (reason) => {
    answer('actions.undo', () => good({ kind: 'refused', reason }));
    await showHistory([ENTRY]);
    await press('Undo');
    await press('Yes, undo it');
    expect(screen.getByText('This was not undone')).toBeTruthy();
    expect(document.querySelector('dialog .is-good')).toBeNull();
  });

  it('deletes the undo copy only after a yes', async () => {
    await showHistory([ENTRY]);
    await press('Delete the undo copy');
    expect(asked.some(({ name }) => name === 'actions.dropUndo')).toBe(false);
    await press('Yes, delete the copy');
    expect(asked).toContainEqual({ name: 'actions.dropUndo', input: { journalId: JOURNAL_ID } });
  });

  it('offers no undo when the copy is gone or too old', async () => {
    await showHistory([
      { ...ENTRY, undoUntil: null },
      { ...ENTRY, journalId: PLAN_ID, undoUntil: new Date(Date.now() - 1000).toISOString() },
    ]);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.getAllByText('Cannot be undone any more')).toHaveLength(2);
  });

  it.each(['started', 'stuck'] as const)(
    'asks what happens with an entry that is %s',
    async (state) => {
      answer('actions.settle', () => good({ result: 'rolled-back' }));
      await showHistory([{ ...ENTRY, state, undoUntil: null }]);
      expect(screen.getByText(/One change is not finished/)).toBeTruthy();
      await press('Choose what happens');
      await press('Put it back');
      expect(asked).toContainEqual({
        name: 'actions.settle',
        input: { journalId: JOURNAL_ID, choice: 'roll-back' },
      });
      expect(
        screen.getByText('It is back as it was. Look whether OneDrive syncs as you want.'),
      ).toBeTruthy();
    },
  );

  it('puts the newest entry first', async () => {
    await showHistory([
      { ...ENTRY, startedAt: '2026-01-01T00:00:00.000Z', folder: '~/old' },
      { ...ENTRY, journalId: PLAN_ID, folder: '~/new' },
    ]);
    const folders = screen.getAllByText(/^Folder/).map((line) => line.textContent);
    expect(folders).toEqual(['Folder ~/new', 'Folder ~/old']);
  });
});
