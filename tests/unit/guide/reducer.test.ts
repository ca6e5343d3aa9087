import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LATER_DAYS, LOG_MAX } from '../../../shared/guide/limits';
import { readTask, type Reading } from '../../../shared/guide/reading';
import { noteSeen, reduceGuide } from '../../../shared/guide/reducer';
import { NEW_GUIDE, type GuideEvent, type GuideState } from '../../../shared/guide/state';
import { guideStateSchema } from '../../../shared/schema/guide';
import { anyEvent, anyState, anyStep, DAY, GUIDE, NOON, play } from './arbitraries';

const say = (state: GuideState, event: GuideEvent, now = NOON): GuideState =>
  reduceGuide(GUIDE, state, event, now);
const key = GUIDE.tasks[1];
const readKey = (state: GuideState, now = NOON): Reading => readTask(key, state, now);

/** Ways into each way that a task can stand. `at` is when it is looked at. */
const INTO: Record<string, { make: (state: GuideState) => GuideState; at: number }> = {
  'open new': { make: (state) => say(state, { kind: 'open-again', task: 'key' }), at: NOON },
  'open later-is-over': {
    make: (state) => say(state, { kind: 'later', task: 'key', days: 7 }),
    at: NOON + 7 * DAY,
  },
  'done word': {
    make: (state) =>
      say(say(state, { kind: 'open-again', task: 'key' }), { kind: 'done', task: 'key' }),
    at: NOON,
  },
  'done evidence': {
    make: (state) =>
      noteSeen(GUIDE, say(state, { kind: 'open-again', task: 'key' }), { key: 'good' }, NOON),
    at: NOON,
  },
  'again due': {
    make: (state) =>
      say(say(state, { kind: 'open-again', task: 'key' }), { kind: 'done', task: 'key' }),
    at: NOON + 180 * DAY,
  },
  'again drift': {
    make: (state) =>
      noteSeen(
        GUIDE,
        say(say(state, { kind: 'open-again', task: 'key' }), { kind: 'done', task: 'key' }),
        { key: 'not-good' },
        NOON,
      ),
    at: NOON,
  },
  skipped: { make: (state) => say(state, { kind: 'skip', task: 'key' }), at: NOON },
  later: { make: (state) => say(state, { kind: 'later', task: 'key', days: 7 }), at: NOON },
  'not-for-me': {
    make: (state) => say(state, { kind: 'not-for-me', task: 'key', reason: 'other-way' }),
    at: NOON,
  },
};

const nameOf = (reading: Reading): string => {
  if (reading.kind === 'open' || reading.kind === 'again')
    return `${reading.kind} ${reading.because}`;
  return reading.kind === 'done' ? `done ${reading.by}` : reading.kind;
};

describe('how a task can stand', () => {
  it('each way can be reached from any state, and left for any other', () => {
    const ways = fc.constantFrom(...Object.keys(INTO));
    fc.assert(
      fc.property(anyState, ways, ways, (state, first, second) => {
        const one = INTO[first]?.make(state) ?? state;
        expect(nameOf(readKey(one, INTO[first]?.at))).toBe(first);
        const two = INTO[second]?.make(one) ?? one;
        expect(nameOf(readKey(two, INTO[second]?.at))).toBe(second);
      }),
    );
  });

  it('is asked again on the very day, not before', () => {
    const done = say(NEW_GUIDE, { kind: 'done', task: 'key' });
    expect(readKey(done, NOON + 180 * DAY - 1).kind).toBe('done');
    expect(readKey(done, NOON + 180 * DAY)).toEqual({
      kind: 'again',
      because: 'due',
      since: NOON + 180 * DAY,
    });
  });

  it('keeps the reason of a thing that is not for this person', () => {
    const state = say(NEW_GUIDE, { kind: 'not-for-me', task: 'key', reason: 'no-such-thing' });
    expect(readKey(state)).toMatchObject({ kind: 'not-for-me', reason: 'no-such-thing' });
  });
});

describe('what was said', () => {
  it('can be taken back, as if it had not been said', () => {
    const marks = ['done', 'skip', 'later', 'not-for-me', 'open-again'];
    fc.assert(
      fc.property(anyState, anyEvent, (state, event) => {
        fc.pre(marks.includes(event.kind) && state.log.length < LOG_MAX);
        const after = say(state, event);
        fc.pre(after !== state);
        expect(say(after, { kind: 'take-back', task: event.task })).toEqual(state);
      }),
    );
  });

  it('counts once: done said twice is done once', () => {
    const once = say(NEW_GUIDE, { kind: 'done', task: 'key' });
    expect(say(once, { kind: 'done', task: 'key' }, NOON + 1)).toBe(once);
  });

  it('is said anew when its time has come', () => {
    const old = say(NEW_GUIDE, { kind: 'done', task: 'key' });
    const anew = say(old, { kind: 'done', task: 'key' }, NOON + 200 * DAY);
    expect(readKey(anew, NOON + 200 * DAY)).toMatchObject({ kind: 'done', by: 'word' });
  });

  it('about a task that this guide does not know changes nothing', () => {
    const event: GuideEvent = { kind: 'done', task: 'constructor' };
    expect(say(NEW_GUIDE, event)).toBe(NEW_GUIDE);
  });

  it('never fills the memory of changes without end', () => {
    let state = NEW_GUIDE;
    for (let turn = 0; turn < LOG_MAX + 20; turn += 1)
      state = say(
        state,
        { kind: 'later', task: 'key', days: LATER_DAYS[turn % 4] ?? 1 },
        NOON + turn,
      );
    expect(state.log).toHaveLength(LOG_MAX);
    expect(guideStateSchema.safeParse(state).success).toBe(true);
  });
});

describe('what was seen', () => {
  it('a word never replaces what was seen, and what is seen replaces a word', () => {
    const said = say(NEW_GUIDE, { kind: 'done', task: 'key' });
    const seen = noteSeen(GUIDE, said, { key: 'good' }, NOON);
    expect(readKey(seen)).toMatchObject({ kind: 'done', by: 'evidence' });
    expect(say(seen, { kind: 'done', task: 'key' })).toBe(seen);
  });

  it('could not check: nothing gets better or worse', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const unsure = { door: 'could-not-check', key: 'could-not-check' } as const;
        expect(noteSeen(GUIDE, state, unsure, NOON)).toBe(state);
      }),
    );
  });

  it('not good opens what was done, and nothing else', () => {
    const worse = noteSeen(GUIDE, NEW_GUIDE, { key: 'not-good' }, NOON);
    expect(worse).toBe(NEW_GUIDE);
    const done = say(NEW_GUIDE, { kind: 'done', task: 'key' });
    expect(readKey(noteSeen(GUIDE, done, { key: 'not-good' }, NOON + DAY))).toEqual({
      kind: 'again',
      because: 'drift',
      since: NOON + DAY,
    });
  });

  it('does not bring back what is not for this person', () => {
    const left = say(NEW_GUIDE, { kind: 'not-for-me', task: 'key', reason: 'rather-not' });
    expect(noteSeen(GUIDE, left, { key: 'good' }, NOON)).toBe(left);
  });
});

describe('saving and restoring', () => {
  it('changes nothing at any point, nor what comes after', () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 20 }),
        fc.array(anyStep, { maxLength: 10 }),
        (first, then) => {
          const state = play(first);
          const restored = guideStateSchema.parse(JSON.parse(JSON.stringify(state)));
          expect(restored).toEqual(state);
          expect(play(then, restored)).toEqual(play(then, state));
        },
      ),
    );
  });

  it('keeps what a newer guide said', () => {
    const newer: GuideState = {
      marks: {
        'from-next-year': { state: 'done', by: 'word', at: new Date(NOON).toISOString() },
        window: { state: 'not-for-me', reason: 'a-newer-reason', at: new Date(NOON).toISOString() },
      },
      spots: {
        'from-next-year': { step: 'x', answers: { x: 'y' } },
        door: { step: 'new', answers: { look: 'glass' } },
      },
      log: [{ task: 'from-next-year', was: null, spot: null, at: new Date(NOON).toISOString() }],
    };
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), (acts) => {
        const after = play(acts, guideStateSchema.parse(newer));
        expect(after.marks['from-next-year']).toEqual(newer.marks['from-next-year']);
        expect(after.spots['from-next-year']).toEqual(newer.spots['from-next-year']);
        expect(after.log).toContainEqual(newer.log[0]);
      }),
    );
  });

  it.each([
    [
      'a task id that is none',
      { marks: { 'A b': { state: 'skipped', at: '2026-11-26T12:00:00Z' } } },
    ],
    ['a state that is none', { marks: { a: { state: 'perfect', at: '2026-11-26T12:00:00Z' } } }],
    ['a time that is none', { marks: { a: { state: 'skipped', at: 'yesterday' } } }],
    [
      'a free text for a reason',
      {
        marks: { a: { state: 'not-for-me', reason: 'My son says so', at: '2026-11-26T12:00:00Z' } },
      },
    ],
    ['one thing too many', { more: 1 }],
  ])('refuses %s', (_name, wrong) => {
    expect(guideStateSchema.safeParse({ ...NEW_GUIDE, ...wrong }).success).toBe(false);
  });
});
