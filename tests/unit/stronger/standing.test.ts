import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteSeen, reduceGuide } from '../../../shared/guide/reducer';
import {
  NEW_GUIDE,
  type GuideEvent,
  type GuideState,
  type Seen,
} from '../../../shared/guide/state';
import {
  countStands,
  standing,
  standingBefore,
  standOf,
  type Stand,
} from '../../../shared/stronger/standing';
import { guideFor, TASK_IDS, type TaskId } from '../../../shared/stronger/tasks';

const NOW = Date.UTC(2026, 10, 26, 12);
const DAY = 86_400_000;
const GUIDE = guideFor('personal');
const IDS = GUIDE.tasks.map(({ id }) => id);
const say = (state: GuideState, event: GuideEvent, now = NOW) =>
  reduceGuide(GUIDE, state, event, now);
const all = (state: GuideState, seen: Partial<Record<TaskId, Seen>> = {}, now = NOW) =>
  countStands(standing(GUIDE, state, seen, now).flatMap(({ tasks }) => tasks));

describe('how one thing stands', () => {
  const done = (by: 'word' | 'evidence') => ({ kind: 'done' as const, by, at: NOW, againAt: null });
  const open = { kind: 'open' as const, because: 'new' as const };
  it.each<[string, Parameters<typeof standOf>[0], Seen | undefined, Stand]>([
    ['seen once and still seen', done('evidence'), 'good', 'seen'],
    ['seen once, not looked at now', done('evidence'), undefined, 'seen'],
    ['seen once, could not check now', done('evidence'), 'could-not-check', 'unsure'],
    ['seen once, now not good', done('evidence'), 'not-good', 'to-do'],
    ['said, nobody can look', done('word'), undefined, 'said'],
    ['said, could not check', done('word'), 'could-not-check', 'said'],
    ['said, but not so', done('word'), 'not-good', 'to-do'],
    ['open', open, undefined, 'to-do'],
    ['open, could not check', open, 'could-not-check', 'unsure'],
    ['due again', { kind: 'again', because: 'due', since: NOW }, undefined, 'to-do'],
    ['put off', { kind: 'later', until: NOW + DAY }, undefined, 'to-do'],
    ['skipped', { kind: 'skipped', at: NOW }, undefined, 'to-do'],
    [
      'not for this person',
      { kind: 'not-for-me', reason: 'other-way', at: NOW },
      'not-good',
      'left-out',
    ],
  ])('%s', (_name, reading, seen, stand) => {
    expect(standOf(reading, seen)).toBe(stand);
  });
});

const anyEvents = fc.array(
  fc.record({
    kind: fc.constantFrom('done', 'skip', 'open-again', 'take-back'),
    task: fc.constantFrom(...IDS),
  }),
  { maxLength: 25 },
) as fc.Arbitrary<GuideEvent[]>;
const anySeen = fc.dictionary(
  fc.constantFrom(...IDS),
  fc.constantFrom<Seen>('good', 'not-good', 'could-not-check'),
) as fc.Arbitrary<Partial<Record<TaskId, Seen>>>;

describe('the picture', () => {
  it('never gets better by something that could not be checked', () => {
    fc.assert(
      fc.property(
        anyEvents,
        anySeen,
        anySeen,
        fc.constantFrom(...IDS),
        (events, was, seen, blind) => {
          const state = noteSeen(
            GUIDE,
            events.reduce<GuideState>((s, e) => say(s, e), NEW_GUIDE),
            was,
            NOW,
          );
          const { [blind]: _one, ...rest } = seen;
          const before = all(state, seen);
          const after = all(state, { ...rest, [blind]: 'could-not-check' });
          expect(after.seen).toBeLessThanOrEqual(before.seen);
          // Without any look at that one thing it is no better either.
          expect(after.seen).toBeLessThanOrEqual(all(state, rest).seen);
          expect(after.said).toBeLessThanOrEqual(all(state, rest).said);
        },
      ),
    );
  });

  it('holds every task once, by area', () => {
    const ids = standing(GUIDE, NEW_GUIDE, {}, NOW).flatMap(({ tasks }) =>
      tasks.map(({ id }) => id),
    );
    expect([...ids].sort()).toEqual([...IDS].sort());
    const work = standing(guideFor('work'), NEW_GUIDE, {}, NOW).map(({ area }) => area);
    expect(work).not.toContain('way-back');
  });

  it('is all to do for somebody new', () => {
    expect(all(NEW_GUIDE)).toEqual({
      seen: 0,
      said: 0,
      'to-do': IDS.length,
      unsure: 0,
      'left-out': 0,
    });
  });

  it('gives no green for a word', () => {
    const said = IDS.reduce<GuideState>((s, task) => say(s, { kind: 'done', task }), NEW_GUIDE);
    expect(all(said)).toMatchObject({ seen: 0, said: IDS.length });
  });

  it('falls back when the time of a thing has come', () => {
    const said = say(NEW_GUIDE, { kind: 'done', task: 'apps' });
    expect(all(said, {}, NOW + 89 * DAY).said).toBe(1);
    expect(all(said, {}, NOW + 90 * DAY).said).toBe(0);
  });
});

describe('earlier days', () => {
  it('are those on which something changed, the newest last, without today', () => {
    let state = say(NEW_GUIDE, { kind: 'done', task: 'codes' }, NOW - 10 * DAY);
    state = say(state, { kind: 'done', task: 'apps' }, NOW - 3 * DAY);
    state = say(state, { kind: 'not-for-me', task: 'family', reason: 'rather-not' }, NOW - 3 * DAY);
    state = say(state, { kind: 'done', task: 'password' }, NOW);
    const days = standingBefore(GUIDE, state, NOW);
    expect(days.map(({ counts }) => [counts.said, counts['left-out']])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it('are a few only', () => {
    let state = NEW_GUIDE;
    for (let day = 40; day > 0; day -= 1)
      state = say(
        state,
        { kind: 'later', task: 'codes', days: day % 2 === 0 ? 1 : 7 },
        NOW - day * DAY,
      );
    expect(standingBefore(GUIDE, state, NOW)).toHaveLength(8);
  });

  it('is empty for somebody new', () => {
    expect(standingBefore(GUIDE, NEW_GUIDE, NOW)).toEqual([]);
  });
});

it('every task belongs to an area of the page', () => {
  expect(TASK_IDS.length).toBeGreaterThan(20);
});
