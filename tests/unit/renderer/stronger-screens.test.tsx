// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, asked, PERSON_ID, resetFakeApp, showPerson } from './fake-app';
import { useSnapshotStore } from '../../../renderer/state/snapshot-store';
import { useNavigation } from '../../../renderer/state/navigation';
import { StrongerScreen } from '../../../renderer/screens/stronger/StrongerScreen';
import { wordsOf } from '../../../renderer/screens/stronger/task-words';
import { titleOf } from '../../../renderer/screens/stronger/task-titles';
import { newPerson, viewOf } from '../../../shared/person';
import type { Mark, Spot } from '../../../shared/guide/state';
import { NO_SIGNALS } from '../../../shared/stronger/signals';
import { guideFor, TASK_IDS, type TaskId } from '../../../shared/stronger/tasks';
import { NEW_STRONGER, type Stronger } from '../../../shared/stronger/state';
import { NEW_SIGN_OUT } from '../../../shared/sign-out/state';
import { ENTRIES } from '../../support/catalogues';

const ENGLISH = new Map(ENTRIES.map(({ key, texts }) => [key, texts.en]));
const AT = new Date().toISOString();

/** Shows the place for somebody whose guide stands like this. */
async function open(
  marks: Record<string, Mark> = {},
  spots: Record<string, Spot> = {},
  more: Partial<Stronger> = {},
  kind: 'personal' | 'work' = 'personal',
): Promise<void> {
  const person = newPerson({ id: PERSON_ID, name: 'Ana', createdAt: '2026-03-05T12:00:00Z' });
  showPerson(
    {},
    {
      person: viewOf({
        ...person,
        signOut: { ...NEW_SIGN_OUT, accountKind: kind },
        stronger: { ...NEW_STRONGER, ...more, guide: { marks, spots, log: [] } },
      }),
    },
  );
  await act(async () => {
    render(
      <main className="place">
        <StrongerScreen />
      </main>,
    );
  });
}

const press = async (name: string): Promise<void> => {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
};
const row = (id: TaskId): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`li[data-task="${id}"]`);
  if (found === null) throw new Error(id);
  return found;
};
const openTask = async (id: TaskId): Promise<void> => {
  await act(async () => {
    fireEvent.click(within(row(id)).getByRole('button'));
  });
};
const sent = () =>
  asked
    .filter(({ name }) => name === 'stronger.send')
    .map(({ input }) => (input as { event: unknown }).event);

beforeEach(resetFakeApp);
afterEach(cleanup);

describe('the list', () => {
  it('says of each task how it stands, and never mixes word and sight', async () => {
    answer('stronger.look', () => ({
      ok: true,
      value: { ...NO_SIGNALS, seen: { 'device-lock': 'could-not-check', updates: 'not-good' } },
    }));
    await open({
      codes: { state: 'done', by: 'word', at: AT },
      'recovery-code': { state: 'done', by: 'evidence', at: AT },
      'device-lock': { state: 'done', by: 'evidence', at: AT },
      updates: { state: 'done', by: 'word', at: AT },
      family: { state: 'not-for-me', reason: 'from-a-newer-relock', at: AT },
      apps: { state: 'skipped', at: AT },
    });
    expect(row('codes').textContent).toContain('You said so on');
    expect(row('recovery-code').textContent).toContain('Relock saw it on');
    expect(row('device-lock').textContent).toContain('Could not check');
    expect(row('updates').textContent).toContain('No longer as it was');
    expect(row('family').textContent).toContain('Not for you: another reason');
    expect(row('apps').textContent).toContain('Skipped for now');
    expect(document.querySelectorAll('.square.stand--seen')).toHaveLength(1);
  });

  it('says that it is enough for today once something was done, and offers one more', async () => {
    await open({ codes: { state: 'done', by: 'word', at: AT } });
    expect(screen.getByRole('heading', { name: 'That is enough for today' })).toBeTruthy();
    await press('Do one more');
    expect(screen.getByRole('button', { name: 'Start this task' })).toBeTruthy();
  });

  it('says so when nothing is open, with the next date', async () => {
    const marks = Object.fromEntries(
      guideFor('personal').tasks.map(({ id }) => [
        id,
        { state: 'done', by: 'word', at: AT } as const,
      ]),
    );
    await open(marks);
    expect(screen.getByRole('heading', { name: 'Nothing is open' })).toBeTruthy();
    expect(screen.getByText(/The next one comes on/)).toBeTruthy();
  });

  it('is in the order for this person, each with what is known of them', async () => {
    answer('stronger.look', () => ({
      ok: true,
      value: { ...NO_SIGNALS, answers: { reused: 'yes', outlook: 'no' } },
    }));
    await open({ family: { state: 'later', until: '2999-01-01T00:00:00Z', at: AT } });
    const ids = [...document.querySelectorAll<HTMLElement>('li[data-task]')].map(
      ({ dataset }) => dataset['task'],
    );
    expect(ids[0]).toBe('password');
    expect(ids.at(-1)).toBe('family');
    expect(new Set(ids).size).toBe(guideFor('personal').tasks.length);
    expect(row('password').textContent).toContain('You said that you use this password');
    expect(row('mail-rules').textContent).toContain('So it can wait.');
    expect(row('apps').textContent).not.toContain('It removes a risk');
  });

  it('never gives a reason to wait as the reason for today', async () => {
    answer('stronger.look', () => ({
      ok: true,
      value: { ...NO_SIGNALS, answers: { reused: 'no' } },
    }));
    const rest = guideFor('personal').tasks.filter(({ id }) => id !== 'password');
    await open(
      Object.fromEntries(rest.map(({ id }) => [id, { state: 'skipped', at: AT } as const])),
    );
    expect(document.querySelector('.next__text')?.textContent).toBe(
      'Why this one: What comes before it is done or put off.',
    );
  });

  it('for a work account is a list of its own', async () => {
    await open({}, {}, {}, 'work');
    expect(row('work-two-step')).toBeTruthy();
    expect(document.querySelector('li[data-task="aliases"]')).toBeNull();
  });
});

describe('a task', () => {
  it('every step of every task can be shown, with its clicks and its drawing', async () => {
    for (const kind of ['personal', 'work'] as const)
      for (const task of guideFor(kind).tasks)
        for (const step of task.steps) {
          const [first] = task.steps;
          const answers = Object.entries(first.branches ?? {}).find(
            ([, target]) => target === step.id,
          );
          await open(
            {},
            { [task.id]: { step: step.id, answers: answers ? { [first.id]: answers[0] } : {} } },
            {},
            kind,
          );
          fireEvent.click(row(task.id).querySelector('button') ?? row(task.id));
          const words = wordsOf(task.id).steps[step.id];
          const title =
            step.id === first.id ? titleOf(task.id) : (words?.title ?? titleOf(task.id));
          expect(document.querySelector('h1')?.textContent).toBe(ENGLISH.get(title));
          expect(document.querySelectorAll('.clicks > li')).toHaveLength(words?.clicks.length ?? 0);
          expect(document.querySelectorAll('figure svg[aria-label]').length).toBe(
            words?.sketch === undefined ? 0 : 1,
          );
          cleanup();
        }
    expect(TASK_IDS.length).toBe(21);
  }, 60_000);

  it('without enough ways says so, and never stops anybody', async () => {
    await open({}, {}, { methods: ['app', 'sms'] });
    await openTask('two-step');
    expect(screen.getByText('Both are on your phone.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Go on' })).toBeTruthy();
    await act(async () => {
      fireEvent.click(screen.getByRole('checkbox', { name: 'A security key that you plug in' }));
    });
    expect(sent()).toEqual([{ kind: 'method', method: 'key', on: true }]);
  });

  it('about codes leads to Spot the fake, the password to the tool', async () => {
    await open({}, { password: { step: 'change', answers: {} } });
    await openTask('codes');
    expect(screen.getByRole('link', { name: 'Spot the fake' })).toBeTruthy();
    cleanup();
    await open({}, { password: { step: 'change', answers: {} } });
    await openTask('password');
    await press('Make or try a password here');
    expect(useNavigation.getState().place).toBe('password');
  });

  it('that needs two devices is not pressed on somebody with one', async () => {
    await open({}, { passwordless: { step: 'ready', answers: { ready: 'no' } } });
    await openTask('passwordless');
    expect(screen.getByText('Then keep your password for now.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'I did it' })).toBeNull();
  });

  it('that is done says by whose word, and can be put back', async () => {
    await open({ 'recovery-code': { state: 'done', by: 'evidence', at: AT } });
    await openTask('recovery-code');
    expect(screen.getByText(/Relock saw on/)).toBeTruthy();
    await press('Put it back on the list');
    expect(sent()).toEqual([
      { kind: 'task', event: { kind: 'open-again', task: 'recovery-code' } },
    ]);
  });

  it('is said to be done once, and can be taken back at once', async () => {
    await open();
    await openTask('passkey');
    await press('I did it');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('That is done');
    expect(screen.getByText('By your word. Relock did not look itself.')).toBeTruthy();
    await press('I did not do it after all');
    expect(sent()).toEqual([
      { kind: 'task', event: { kind: 'done', task: 'passkey' } },
      { kind: 'task', event: { kind: 'take-back', task: 'passkey' } },
    ]);
  });

  it('is kept as it was when the disk is full, and that is said', async () => {
    answer('stronger.send', () => ({ ok: false, error: { code: 'people.not-saved' } }));
    await open();
    await openTask('passkey');
    await press('I did it');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Add a passkey');
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});

describe('the settings of the system', () => {
  const PAGES = guideFor('personal').tasks.flatMap((task) =>
    task.steps.flatMap(({ id }) => {
      const settings = wordsOf(task.id).steps[id]?.settings;
      return settings === undefined ? [] : [{ task, step: id, settings }];
    }),
  );
  const show = async (at: (typeof PAGES)[number], platform: 'win32' | 'darwin' | 'linux') => {
    const [first] = at.task.steps;
    const answers = Object.entries(first.branches ?? {}).find(([, target]) => target === at.step);
    await open(
      {},
      { [at.task.id]: { step: at.step, answers: { [first.id]: answers?.[0] ?? '' } } },
    );
    await act(async () => {
      useSnapshotStore.setState(({ snapshot }) => ({
        snapshot: snapshot && { ...snapshot, app: { ...snapshot.app, platform } },
      }));
    });
    await openTask(at.task.id);
  };

  it('open at the exact page, on that system only', async () => {
    for (const at of PAGES) {
      for (const platform of ['win32', 'darwin'] as const) {
        resetFakeApp();
        await show(at, platform);
        const here = at.settings.startsWith(platform === 'win32' ? 'win' : 'mac');
        expect(screen.queryByRole('button', { name: /settings/ }) !== null).toBe(here);
        expect(at.step.slice(0, 3)).toBe(at.settings.slice(0, 3));
        expect(document.querySelector('.clicks__title')?.textContent).toBe('The steps');
        if (here) {
          await press('Open this computer’s settings');
          expect(asked.at(-1)).toEqual({
            name: 'links.openSettings',
            input: { settingsId: at.settings },
          });
        }
        cleanup();
      }
    }
    expect(PAGES.map(({ task }) => task.id)).toEqual([
      'updates',
      'updates',
      'updates',
      'device-lock',
      'device-lock',
      'find-device',
      'find-device',
    ]);
  }, 60_000);

  it('are not offered where each desktop has its own', async () => {
    const [page] = PAGES;
    if (page === undefined) throw new Error('no page');
    await show(page, 'linux');
    expect(screen.queryByRole('button', { name: /settings/ })).toBeNull();
    expect(document.querySelectorAll('.clicks > li').length).toBeGreaterThan(0);
  });

  it('that do not open are said so, and the steps stay', async () => {
    answer('links.openSettings', () => ({ ok: false, error: { code: 'links.no-settings' } }));
    const [page] = PAGES;
    if (page === undefined) throw new Error('no page');
    await show(page, 'win32');
    await press('Open this computer’s settings');
    expect(screen.getByRole('alert').textContent).toContain('did not open');
    expect(document.querySelectorAll('.clicks > li').length).toBeGreaterThan(0);
  });
});

describe('the questions', () => {
  it('can each be answered, left out and taken away', async () => {
    await open({}, {}, { answers: { reused: 'yes', shared: 'no' } });
    await press('Answer a few questions');
    await press('Take my answers away');
    expect(sent()).toEqual([
      { kind: 'answer', question: 'reused', answer: null },
      { kind: 'answer', question: 'shared', answer: null },
    ]);
  });
});
