import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReminder } from '../../../electron/features/reminders/reminder';
import { SIGN_OUT_MS } from '../../../shared/sign-out/clock';
import { NEW_GUIDE } from '../../../shared/guide/state';
import { NEW_STRONGER } from '../../../shared/stronger/state';
import { NEW_SIGN_OUT } from '../../../shared/sign-out/state';
import type { Person } from '../../../shared/person';
import { ANA, LUIS, PASSPHRASE, person, sessionForTests, START } from '../session/builders';

/** Somebody whose clock has run since START. */
const waiting = (id: string, clock: { remind?: boolean; reminded?: boolean } = {}) => {
  const at = new Date(START).toISOString();
  return person(id, 'Somebody', {
    signOut: {
      ...NEW_SIGN_OUT,
      stage: 'waiting',
      clock: { startedAt: at, lastSeenAt: at, remind: true, reminded: false, ...clock },
    },
  });
};

async function setup(...people: readonly Person[]) {
  const parts = await sessionForTests(...people);
  let notified = 0;
  const reminder = createReminder({ ...parts, notify: () => (notified += 1) });
  return { ...parts, reminder, notified: () => notified };
}

describe('a reminder', () => {
  it('comes when the 24 hours are over, not before', async () => {
    const { reminder, notified, setTime, state } = await setup(waiting(ANA));

    setTime(START + SIGN_OUT_MS - 1);
    await reminder.look();
    expect(notified()).toBe(0);
    setTime(START + SIGN_OUT_MS);
    await reminder.look();

    expect(notified()).toBe(1);
    expect(state.get().notices).toMatchObject([{ kind: 'time-is-up', personId: ANA }]);
  });

  it('comes once, also after the next start', async () => {
    const { reminder, notified, setTime, kept } = await setup(waiting(ANA));
    setTime(START + SIGN_OUT_MS);
    await reminder.look();
    await reminder.look();
    expect(notified()).toBe(1);
    const [after] = [...kept.values()];
    if (after === undefined) throw new Error('nobody is kept');

    const next = await setup(after);
    next.setTime(START + SIGN_OUT_MS + 1);
    await next.reminder.look();

    expect(next.notified()).toBe(0);
  });

  it('comes for somebody who is locked, without a word in the page; unlocked, they see what it was', async () => {
    const { reminder, notified, setTime, session, state } = await setup(waiting(ANA));
    await session.locks.setLock(ANA, PASSPHRASE);
    await session.locks.lockNow();
    await reminder.look();
    expect(notified()).toBe(0);

    setTime(START + SIGN_OUT_MS);
    await reminder.look();
    await reminder.look();
    expect(notified()).toBe(1);
    expect(state.get().notices).toEqual([]);

    await session.locks.unlock(ANA, PASSPHRASE);
    await reminder.look();
    expect(notified()).toBe(1);
    expect(state.get().notices).toMatchObject([{ kind: 'time-is-up', personId: ANA }]);
  });

  it('comes once even when "told" cannot be saved', async () => {
    const { reminder, notified, setTime, keeper } = await setup(waiting(ANA));
    setTime(START + SIGN_OUT_MS);
    keeper.failing = true;

    await reminder.look();
    await reminder.look();

    expect(notified()).toBe(1);
  });

  it('waits while the person is away, and comes when they are back', async () => {
    const { reminder, notified, setTime, state } = await setup(waiting(ANA));
    setTime(START + SIGN_OUT_MS);
    state.change({ away: true });
    await reminder.look();
    expect([notified(), state.get().notices]).toEqual([0, []]);

    state.change({ away: false });
    await reminder.look();

    expect(notified()).toBe(1);
  });

  it.each(['keep', 'start-now'] as const)(
    'comes at the right end when a wrong time was told about before (%s)',
    async (answer) => {
      const { reminder, notified, setTime, session } = await setup(waiting(ANA));
      setTime(START + 365 * SIGN_OUT_MS);
      await reminder.look();
      await session.noteTime();
      expect(notified()).toBe(1);

      setTime(START + 3_600_000);
      await reminder.look();
      await session.send(ANA, { kind: 'clock-went-back', answer });
      await reminder.look();
      expect(notified()).toBe(1);

      setTime(START + 3_600_000 + SIGN_OUT_MS);
      await reminder.look();
      expect(notified()).toBe(2);
    },
  );

  it('is shown before it is noted, so that a crash in between does not lose it', async () => {
    const parts = await sessionForTests(waiting(ANA));
    const order: string[] = [];
    const { update } = parts.session;
    const reminder = createReminder({
      ...parts,
      session: {
        ...parts.session,
        update: (...given: Parameters<typeof update>) => (order.push('noted'), update(...given)),
      },
      notify: () => order.push('shown'),
    });
    parts.setTime(START + SIGN_OUT_MS);

    await reminder.look();

    expect(order).toEqual(['shown', 'noted']);
  });

  it('comes again for a new clock of the same person', async () => {
    const { reminder, notified, setTime, session } = await setup(waiting(ANA));
    setTime(START + SIGN_OUT_MS);
    await reminder.look();
    await session.send(ANA, { kind: 'checked', answer: 'still-in' });
    await session.send(ANA, { kind: 'pressed' });

    setTime(START + 2 * SIGN_OUT_MS);
    await reminder.look();

    expect(notified()).toBe(2);
  });

  it('is one notification for several people, with a notice for each', async () => {
    const { reminder, notified, setTime, state } = await setup(waiting(ANA), waiting(LUIS));
    setTime(START + SIGN_OUT_MS);

    await reminder.look();

    expect(notified()).toBe(1);
    expect(state.get().notices).toHaveLength(2);
  });

  it('does not come when the person does not want it', async () => {
    const { reminder, notified, setTime, state } = await setup(waiting(ANA, { remind: false }));
    setTime(START + SIGN_OUT_MS);

    await reminder.look();

    expect(notified()).toBe(0);
    expect(state.get().notices).toEqual([]);
  });

  it('does not come when the clock went back: the person is asked instead', async () => {
    const { reminder, notified, setTime } = await setup(waiting(ANA));

    setTime(START - 3_600_000);
    await reminder.look();

    expect(notified()).toBe(0);
  });

  it('writes the time down every ten minutes and no oftener', async () => {
    const { reminder, setTime, saves } = await setup(waiting(ANA));

    for (let minute = 1; minute <= 21; minute += 1) {
      setTime(START + minute * 60_000);
      await reminder.look();
    }

    expect(saves.map(({ signOut }) => signOut.clock?.lastSeenAt)).toEqual(
      [1, 11, 21].map((minute) => new Date(START + minute * 60_000).toISOString()),
    );
  });
});

describe('the timer of the reminder', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  it('looks every minute, once, until it is stopped', async () => {
    const { reminder, setTime, notified } = await setup(waiting(ANA));
    reminder.start();
    reminder.start();
    expect(vi.getTimerCount()).toBe(1);
    setTime(START + SIGN_OUT_MS);

    vi.advanceTimersByTime(60_000);
    await vi.waitFor(() => expect(notified()).toBe(1));
    reminder.stop();
    reminder.stop();

    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a temporary password in the Safe', () => {
  const DAY = 86_400_000;
  const withPassword = (id: string) =>
    person(id, 'Somebody', {
      safe: {
        items: [
          {
            id: LUIS,
            kind: 'temporary-password',
            label: '',
            addedAt: new Date(START).toISOString(),
            step: 'kept',
            reminded: 0,
          },
        ],
      },
    });

  it('is brought up after a day and after a week, once each', async () => {
    const { reminder, notified, setTime, state } = await setup(withPassword(ANA));
    const seen: number[] = [];
    for (const days of [0.9, 1, 1.1, 6.9, 7, 7.1, 30]) {
      setTime(START + days * DAY);
      await reminder.look();
      seen.push(notified());
    }
    expect(seen).toEqual([0, 1, 1, 1, 2, 2, 2]);
    expect(state.get().notices).toMatchObject([
      { kind: 'temporary-password', personId: ANA },
      { kind: 'temporary-password', personId: ANA },
    ]);
  });

  it('is brought up once even when "told" cannot be saved, and waits for somebody who left', async () => {
    const { reminder, notified, setTime, keeper, state } = await setup(withPassword(ANA));
    setTime(START + DAY);
    state.change({ away: true });
    await reminder.look();
    expect(notified()).toBe(0);
    state.change({ away: false });
    keeper.failing = true;

    await reminder.look();
    await reminder.look();

    expect(notified()).toBe(1);
  });
});

describe('a task that is due again', () => {
  const DAY = 86_400_000;
  const looked = (days: number) => {
    const at = new Date(START - days * DAY).toISOString();
    return person(ANA, 'Somebody', {
      stronger: {
        ...NEW_STRONGER,
        guide: { ...NEW_GUIDE, marks: { apps: { state: 'done', by: 'word', at } } },
      },
    });
  };

  it('is told on its day, once, also after the next start', async () => {
    const { reminder, notified, setTime, state, kept } = await setup(looked(89));
    await reminder.look();
    expect(notified()).toBe(0);
    setTime(START + DAY);
    await reminder.look();
    await reminder.look();
    expect(notified()).toBe(1);
    expect(state.get().notices).toMatchObject([{ kind: 'task-again', personId: ANA }]);
    const [after] = [...kept.values()];
    if (after === undefined) throw new Error('nobody is kept');

    const next = await setup(after);
    next.setTime(START + 2 * DAY);
    await next.reminder.look();
    expect(next.notified()).toBe(0);
  });

  it('is told once even when that cannot be kept, and not while the person is away', async () => {
    const { reminder, notified, state, keeper } = await setup(looked(90));
    state.change({ away: true });
    await reminder.look();
    expect(notified()).toBe(0);
    state.change({ away: false });
    keeper.failing = true;
    await reminder.look();
    await reminder.look();
    expect(notified()).toBe(1);
  });

  it('is told although a wrong clock wrote a time that is still to come', async () => {
    const late = looked(90);
    const remindedAt = new Date(START + 999 * DAY).toISOString();
    const { reminder, notified } = await setup({
      ...late,
      stronger: { ...late.stronger, remindedAt },
    });
    await reminder.look();
    await reminder.look();
    expect(notified()).toBe(1);
  });
});
