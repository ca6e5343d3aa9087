import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signOutSchema } from '../../../shared/schema/sign-out';
import type { SignOutEvent } from '../../../shared/schema/sign-out-events';
import { SIGN_OUT_MS } from '../../../shared/sign-out/clock';
import { noteReminded, noteTime, reduceSignOut } from '../../../shared/sign-out/reducer';
import { NEW_SIGN_OUT, type SignOut, type Stage } from '../../../shared/sign-out/state';
import { anyState, anyStep, NOON, play } from './arbitraries';

const at = (ms: number): string => new Date(ms).toISOString();
const WAITING: SignOut = {
  ...NEW_SIGN_OUT,
  stage: 'waiting',
  clock: { startedAt: at(NOON), lastSeenAt: at(NOON), remind: true, reminded: false },
};
const PRESS: SignOut = { ...NEW_SIGN_OUT, stage: 'press' };
const DONE: SignOut = {
  ...NEW_SIGN_OUT,
  stage: 'done',
  rounds: [{ startedAt: at(NOON), checkedAt: at(NOON + SIGN_OUT_MS), answer: 'asked-again' }],
};
const STAGE_STATES: Record<Stage, SignOut> = {
  prepare: NEW_SIGN_OUT,
  press: PRESS,
  waiting: WAITING,
  done: DONE,
};

describe('which stage follows', () => {
  const late = NOON + SIGN_OUT_MS;
  it.each<[Stage, SignOutEvent, Stage]>([
    ['prepare', { kind: 'go-to-press' }, 'press'],
    ['prepare', { kind: 'pressed' }, 'prepare'],
    ['prepare', { kind: 'not-pressed' }, 'prepare'],
    ['prepare', { kind: 'checked', answer: 'asked-again' }, 'prepare'],
    ['prepare', { kind: 'start-again' }, 'prepare'],
    ['press', { kind: 'back-to-prepare' }, 'prepare'],
    ['press', { kind: 'pressed' }, 'waiting'],
    ['press', { kind: 'go-to-press' }, 'press'],
    ['press', { kind: 'start-again' }, 'press'],
    ['waiting', { kind: 'not-pressed' }, 'press'],
    ['waiting', { kind: 'pressed' }, 'waiting'],
    ['waiting', { kind: 'back-to-prepare' }, 'waiting'],
    ['waiting', { kind: 'checked', answer: 'asked-again' }, 'done'],
    ['waiting', { kind: 'checked', answer: 'still-in' }, 'press'],
    ['waiting', { kind: 'checked', answer: 'cannot-tell' }, 'waiting'],
    ['done', { kind: 'start-again' }, 'prepare'],
    ['done', { kind: 'pressed' }, 'done'],
    ['done', { kind: 'not-pressed' }, 'done'],
  ])('%s, %o: %s', (from, event, to) => {
    expect(reduceSignOut(STAGE_STATES[from], event, late).stage).toBe(to);
  });
});

describe('the press', () => {
  it('starts the clock at the time of the press', () => {
    expect(reduceSignOut(PRESS, { kind: 'pressed' }, NOON).clock).toEqual(WAITING.clock);
  });

  it('said twice does not start the clock again', () => {
    expect(reduceSignOut(WAITING, { kind: 'pressed' }, NOON + 60_000)).toBe(WAITING);
  });

  it('taken back leaves no clock and no round', () => {
    const state = reduceSignOut(WAITING, { kind: 'not-pressed' }, NOON + 1000);
    expect(state).toEqual(PRESS);
  });

  it('can be said again where the clock was lost', () => {
    const lost: SignOut = { ...WAITING, clock: null };
    expect(reduceSignOut(lost, { kind: 'pressed' }, NOON)).toEqual(WAITING);
  });
});

describe('the look whether it is done', () => {
  it('counts only when the 24 hours are over', () => {
    const event: SignOutEvent = { kind: 'checked', answer: 'asked-again' };
    expect(reduceSignOut(WAITING, event, NOON + SIGN_OUT_MS - 1)).toBe(WAITING);
    expect(reduceSignOut(WAITING, event, NOON + SIGN_OUT_MS).rounds).toHaveLength(1);
  });

  it('never counts on a clock that went back', () => {
    const ahead = noteTime(WAITING, NOON + 2 * SIGN_OUT_MS);
    const state = reduceSignOut(
      ahead,
      { kind: 'checked', answer: 'asked-again' },
      NOON + SIGN_OUT_MS,
    );
    expect(state).toBe(ahead);
  });

  it('said twice for one sign-out is one round with the last word', () => {
    const once = reduceSignOut(
      WAITING,
      { kind: 'checked', answer: 'cannot-tell' },
      NOON + SIGN_OUT_MS,
    );
    const twice = reduceSignOut(
      once,
      { kind: 'checked', answer: 'asked-again' },
      NOON + SIGN_OUT_MS + 5,
    );
    expect(twice.rounds).toEqual([
      { startedAt: at(NOON), checkedAt: at(NOON + SIGN_OUT_MS + 5), answer: 'asked-again' },
    ]);
  });

  it('keeps the newest fifty rounds', () => {
    let state = NEW_SIGN_OUT;
    for (let round = 0; round < 55; round += 1) {
      const start = NOON + round * 2 * SIGN_OUT_MS;
      state = play(
        [
          { event: { kind: 'go-to-press' }, now: start },
          { event: { kind: 'pressed' }, now: start },
          { event: { kind: 'checked', answer: 'asked-again' }, now: start + SIGN_OUT_MS },
          { event: { kind: 'start-again' }, now: start + SIGN_OUT_MS },
        ],
        state,
      );
    }
    expect(state.rounds).toHaveLength(50);
    expect(state.rounds.at(-1)?.startedAt).toBe(at(NOON + 54 * 2 * SIGN_OUT_MS));
  });
});

describe('a clock that went back', () => {
  const behind = NOON + 3_600_000;
  const ahead = noteTime(WAITING, NOON + 5 * 3_600_000);

  it('goes on from the press when the person keeps it', () => {
    const { clock } = reduceSignOut(ahead, { kind: 'clock-went-back', answer: 'keep' }, behind);
    expect(clock).toMatchObject({ startedAt: at(NOON), lastSeenAt: at(behind) });
  });

  it('starts anew when the person says so', () => {
    const { clock } = reduceSignOut(
      ahead,
      { kind: 'clock-went-back', answer: 'start-now' },
      behind,
    );
    expect(clock).toMatchObject({ startedAt: at(behind), lastSeenAt: at(behind) });
  });

  it('never keeps a start that lies ahead of the present', () => {
    const before = NOON - 86_400_000;
    const { clock } = reduceSignOut(ahead, { kind: 'clock-went-back', answer: 'keep' }, before);
    expect(clock?.startedAt).toBe(at(before));
  });
});

describe('what the person says about single things', () => {
  it('ticks and unticks a first thing without doubles', () => {
    const state = play([
      { event: { kind: 'first-thing', value: 'password', done: true }, now: NOON },
      { event: { kind: 'first-thing', value: 'password', done: true }, now: NOON },
      { event: { kind: 'first-thing', value: 'evidence', done: true }, now: NOON },
      { event: { kind: 'first-thing', value: 'password', done: false }, now: NOON },
    ]);
    expect(state.firstThings).toEqual(['evidence']);
  });

  it('answers and reopens what a sign-out leaves open', () => {
    const said = reduceSignOut(WAITING, { kind: 'left-open', value: 'apps', answer: 'done' }, NOON);
    expect(said.leftOpen).toEqual({ apps: 'done' });
    const reopened = reduceSignOut(said, { kind: 'left-open', value: 'apps', answer: null }, NOON);
    expect(reopened.leftOpen).toEqual({});
  });

  it('keeps the rounds and the kind of account when a new round begins', () => {
    const before: SignOut = { ...DONE, accountKind: 'personal', reason: 'intruder', xbox: 'none' };
    expect(reduceSignOut(before, { kind: 'start-again' }, NOON)).toEqual({
      ...NEW_SIGN_OUT,
      accountKind: 'personal',
      rounds: DONE.rounds,
    });
  });
});

describe('any way through the guide', () => {
  it('keeps the state valid', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(signOutSchema.parse(state)).toEqual(state);
      }),
    );
  });

  it('has a clock exactly while it waits', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(state.clock !== null).toBe(state.stage === 'waiting');
      }),
    );
  });

  it('never changes when it is saved and opened at any point', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), fc.nat(), (steps, cut) => {
        const at = steps.length === 0 ? 0 : cut % steps.length;
        const half = play(steps.slice(0, at));
        const opened = signOutSchema.parse(JSON.parse(JSON.stringify(half)));
        expect(play(steps.slice(at), opened)).toEqual(play(steps));
      }),
    );
  });

  it('can be left and come back to in every stage', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const way: SignOutEvent[] = [
          { kind: 'not-pressed' },
          { kind: 'start-again' },
          { kind: 'back-to-prepare' },
        ];
        const home = way.reduce((now, event) => reduceSignOut(now, event, NOON), state);
        expect(home.stage).toBe('prepare');
        const again = reduceSignOut(
          reduceSignOut(home, { kind: 'go-to-press' }, NOON),
          { kind: 'pressed' },
          NOON,
        );
        expect(again.stage).toBe('waiting');
      }),
    );
  });

  it('never changes the state that it was given', () => {
    fc.assert(
      fc.property(anyState, anyStep, (state, { event, now }) => {
        const before = structuredClone(state);
        reduceSignOut(state, event, now);
        expect(state).toEqual(before);
      }),
    );
  });

  it('is never completed by time alone', () => {
    fc.assert(
      fc.property(anyState, fc.integer({ min: NOON, max: NOON + 1e11 }), (state, now) => {
        const { stage, rounds } = noteReminded(noteTime(state, now));
        expect({ stage, rounds }).toEqual({ stage: state.stage, rounds: state.rounds });
      }),
    );
  });
});

describe('what Relock notes by itself', () => {
  it('remembers the newest time it saw, and only forwards', () => {
    const seen = noteTime(WAITING, NOON + 5000);
    expect(seen.clock?.lastSeenAt).toBe(at(NOON + 5000));
    expect(noteTime(seen, NOON + 4000)).toBe(seen);
    expect(noteTime(NEW_SIGN_OUT, NOON)).toBe(NEW_SIGN_OUT);
  });

  it('remembers that the reminder was shown', () => {
    expect(noteReminded(WAITING).clock?.reminded).toBe(true);
    expect(noteReminded(NEW_SIGN_OUT)).toBe(NEW_SIGN_OUT);
  });
});
