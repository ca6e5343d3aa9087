// @vitest-environment jsdom
import { asked, answer, PERSON_ID, resetFakeApp, showPerson } from './fake-app';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignOutScreen } from '../../../renderer/screens/sign-out/SignOutScreen';
import { useNavigation } from '../../../renderer/state/navigation';
import type { SignOut } from '../../../shared/sign-out/state';

const NOON = Date.UTC(2026, 2, 5, 12);
const HOUR = 3_600_000;
const at = (ms: number): string => new Date(ms).toISOString();
const clockFrom = (startedAt: number, lastSeenAt = startedAt): Partial<SignOut> => ({
  stage: 'waiting',
  clock: { startedAt: at(startedAt), lastSeenAt: at(lastSeenAt), remind: true, reminded: false },
});

async function show(signOut: Partial<SignOut>): Promise<void> {
  showPerson(signOut);
  render(
    <main className="place">
      <SignOutScreen />
    </main>,
  );
  await act(async () => Promise.resolve());
}

const click = async (element: Element): Promise<void> => {
  fireEvent.click(element);
  for (let turn = 0; turn < 4; turn += 1) await act(async () => Promise.resolve());
};
const press = (name: string | RegExp): Promise<void> => click(screen.getByRole('button', { name }));
const sent = (): unknown[] =>
  asked
    .filter(({ name }) => name === 'signOut.send')
    .map(({ input }) => (input as { event: unknown }).event);

beforeEach(() => {
  resetFakeApp();
  vi.useFakeTimers({ now: NOON, toFake: ['Date', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('step 1: the questions', () => {
  it('come one after another, and nobody is stopped', async () => {
    await show({});
    expect(screen.getAllByRole('group')).toHaveLength(1);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Before you sign out everywhere',
    );
    await press('Go on anyway');
    expect(sent()).toEqual([{ kind: 'go-to-press' }]);
  });

  it('send the person and what was chosen', async () => {
    await show({});
    await click(screen.getByRole('radio', { name: 'Personal' }));
    expect(asked).toContainEqual({
      name: 'signOut.send',
      input: { personId: PERSON_ID, event: { kind: 'account-kind', value: 'personal' } },
    });
  });

  it('say what to do when only a PIN is known', async () => {
    await show({ accountKind: 'personal', reason: 'safer', wayBack: 'pin-only', secondWay: 'yes' });
    expect(screen.getByText(/opens this computer, not your account/)).toBeTruthy();
    expect(screen.getByText(/One thing is still open/)).toBeTruthy();
  });

  it('show the order of settled 16 when somebody may be in the account', async () => {
    await show({
      accountKind: 'personal',
      reason: 'intruder',
      wayBack: 'password',
      secondWay: 'yes',
    });
    const titles = [...document.querySelectorAll('ol.path .row__title')];
    expect(titles.map((title) => title.textContent)).toEqual([
      'Keep what you can see',
      'Use a clean computer',
      'Change your password',
      'Check your ways to prove it is you',
      'Turn on two-step verification',
      'Then sign out everywhere',
    ]);
    await click(screen.getByRole('checkbox', { name: /Change your password/ }));
    expect(sent()).toEqual([{ kind: 'first-thing', value: 'password', done: true }]);
  });

  it('have one primary button when all is well', async () => {
    await show({ accountKind: 'personal', reason: 'safer', wayBack: 'password', secondWay: 'yes' });
    expect(screen.getByRole('button', { name: 'Go on and sign out' }).className).toContain(
      'button--primary',
    );
    expect(document.querySelectorAll('.button--primary')).toHaveLength(1);
  });

  it('stay on the page when an arrow key passes over a work account, and offer its way', async () => {
    await show({});
    act(() => showPerson({ accountKind: 'work' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Before you sign out everywhere',
    );
    expect(screen.queryByRole('button', { name: 'Go on anyway' })).toBeNull();
    await press('Show me what to do');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('organisation');
    await press('It is a personal account');
    act(() => showPerson({ accountKind: 'personal' }));
    act(() => showPerson({ accountKind: 'work' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).not.toContain('organisation');
  });

  it('say how long it takes, and more when somebody may be in the account', async () => {
    await show({});
    expect(screen.getByText('About 2 minutes')).toBeTruthy();
    act(() => showPerson({ reason: 'intruder' }));
    expect(screen.getByText(/2 minutes\. The steps can take an hour or more/)).toBeTruthy();
  });

  it('lead a work account to its organisation, and back', async () => {
    await show({ accountKind: 'work' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('organisation');
    await press('It is a personal account');
    expect(sent()).toEqual([{ kind: 'account-kind', value: 'personal' }]);
  });
});

describe('step 2: the press', () => {
  it('opens the page by its id and starts the clock on "I did it"', async () => {
    await show({ stage: 'press', accountKind: 'personal' });
    await press(/Open the page/);
    expect(asked).toContainEqual({
      name: 'links.open',
      input: { linkId: 'account.sign-out-everywhere' },
    });
    await press('I did it');
    expect(sent()).toEqual([{ kind: 'pressed' }]);
  });

  it('helps with this very step, and goes back', async () => {
    await show({ stage: 'press' });
    await press('I can’t find it');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Let’s find it together');
    expect(screen.queryByRole('button', { name: 'I did it' })).toBeNull();
    await press('Back to the clicks');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Press “Sign me out”');
  });

  it('goes to the page for work accounts from the help', async () => {
    await show({ stage: 'press' });
    await press('I can’t find it');
    await press('Show me what to do');
    expect(sent()).toEqual([{ kind: 'back-to-prepare' }, { kind: 'account-kind', value: 'work' }]);
  });

  it('keeps the step when it is put off', async () => {
    await show({ stage: 'press' });
    await press('Not now');
    expect(sent()).toEqual([]);
    expect(useNavigation.getState().place).toBe('today');
  });

  it('says why a device may still be signed in', async () => {
    await show({
      stage: 'press',
      rounds: [{ startedAt: at(NOON), checkedAt: at(NOON), answer: 'still-in' }],
    });
    expect(screen.getByText(/You said that a device was still signed in/)).toBeTruthy();
  });

  it('shows what failed and keeps the page', async () => {
    answer('signOut.send', () => ({ ok: false, error: { code: 'people.not-saved' } }));
    await show({ stage: 'press' });
    await press('I did it');
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Press “Sign me out”');
  });
});

describe('step 3: the clock', () => {
  it('says in words what the ring shows', async () => {
    await show(clockFrom(NOON - 14.5 * HOUR));
    const ring = screen.getByRole('img', { name: /24-hour clock/ });
    expect(ring.getAttribute('aria-label')).toMatch(
      /Gone: 14 and a half hours\. Left: 9 and a half hours\./,
    );
    expect(ring.textContent).toContain('9½');
  });

  it('asks before a wrong start is taken back', async () => {
    await show(clockFrom(NOON));
    await press('I did not press it after all');
    expect(sent()).toEqual([]);
    await press('Yes, stop the clock');
    expect(sent()).toEqual([{ kind: 'not-pressed' }]);
  });

  it('keeps the clock, and the focus, when the person thinks again', async () => {
    await show(clockFrom(NOON));
    await press('I did not press it after all');
    expect(document.activeElement?.textContent).toBe('Keep the clock');
    await press('Keep the clock');
    expect(sent()).toEqual([]);
    expect(document.activeElement?.textContent).toBe('I did not press it after all');
  });

  it('takes the word about consoles and can take it back', async () => {
    await show({ ...clockFrom(NOON), xbox: 'none' });
    expect(screen.getByText('You said: no Xbox')).toBeTruthy();
    await press('Open again');
    expect(sent()).toEqual([{ kind: 'xbox', answer: null }]);
  });

  it('turns the reminder off and says when the calendar file was saved', async () => {
    answer('signOut.saveCalendar', () => ({ ok: true, value: { saved: true } }));
    await show(clockFrom(NOON));
    await press('Do not remind me');
    expect(sent()).toEqual([{ kind: 'remind', on: false }]);
    await press('Save for my calendar');
    expect(screen.getByText(/The calendar file is saved/)).toBeTruthy();
  });

  it('says nothing about a calendar file that was not saved', async () => {
    answer('signOut.saveCalendar', () => ({ ok: true, value: { saved: false } }));
    await show(clockFrom(NOON));
    await press('Save for my calendar');
    expect(screen.queryByText(/The calendar file is saved/)).toBeNull();
  });

  it('asks which time is right when the clock went back', async () => {
    await show(clockFrom(NOON - 2 * HOUR, NOON + 3 * HOUR));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Which time is right?');
    expect(screen.queryByText(/hours left/)).toBeNull();
    await press(/^Count from/);
    expect(sent()).toEqual([{ kind: 'clock-went-back', answer: 'keep' }]);
  });

  it('offers no count from a start that lies ahead', async () => {
    await show(clockFrom(NOON + 3 * HOUR));
    expect(screen.queryByRole('button', { name: /^Count from/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Count 24 hours from now' })).toBeTruthy();
  });

  it.each([
    ['It asks me to sign in', 'asked-again'],
    ['Still signed in somewhere', 'still-in'],
    ['I cannot tell', 'cannot-tell'],
  ])('takes the answer "%s" when the time is up', async (words, value) => {
    await show(clockFrom(NOON - 25 * HOUR));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Check whether it is done');
    await press(words);
    expect(sent()).toEqual([{ kind: 'checked', answer: value }]);
  });

  it('lists all that a sign-out leaves open, with steps on demand', async () => {
    await show({ ...clockFrom(NOON), leftOpen: { pin: 'not-mine' } });
    expect(screen.getByText(/6 are still open/)).toBeTruthy();
    await press(/^Look through: Apps you said yes to/);
    await press('I did it: Apps you said yes to');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Apps you said yes to$/);
    expect(sent()).toContainEqual({ kind: 'left-open', value: 'apps', answer: 'done' });
  });
});

describe('step 4: the end', () => {
  const done: Partial<SignOut> = {
    stage: 'done',
    rounds: [
      { startedAt: at(NOON - 96 * HOUR), checkedAt: at(NOON - 70 * HOUR), answer: 'still-in' },
      { startedAt: at(NOON - 48 * HOUR), checkedAt: at(NOON - 20 * HOUR), answer: 'asked-again' },
    ],
  };

  it('says by whose word, lists earlier rounds and can start again', async () => {
    await show(done);
    expect(screen.getByText(/Relock did not see this itself/)).toBeTruthy();
    expect(screen.getByText('A device was still signed in')).toBeTruthy();
    await press('Sign out once more');
    expect(sent()).toEqual([{ kind: 'start-again' }]);
  });

  it('leads on to this computer when nothing is open any more', async () => {
    await show({
      ...done,
      leftOpen: {
        apps: 'done',
        'mail-rules': 'done',
        'app-passwords': 'done',
        'security-info': 'done',
        passkeys: 'done',
        pin: 'not-mine',
        'local-files': 'done',
      },
    });
    await press('Look at OneDrive here');
    expect(useNavigation.getState().place).toBe('one-drive');
  });
});

it('asks for a person first when nobody is chosen', () => {
  showPerson({}, { person: null });
  render(<SignOutScreen />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Whose account is it?');
});
