import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen } from '../../../shared/guide/reading';
import { reduceGuide } from '../../../shared/guide/reducer';
import {
  doneSince,
  marksAt,
  minutesOf,
  openTasks,
  readTasks,
} from '../../../shared/guide/selectors';
import { NEW_GUIDE, type GuideEvent, type GuideState } from '../../../shared/guide/state';
import { anyState, DAY, GUIDE, NOON } from './arbitraries';

type Id = (typeof GUIDE.tasks)[number]['id'];
const say = (state: GuideState, event: GuideEvent, now = NOON): GuideState =>
  reduceGuide(GUIDE, state, event, now);
const order = (state: GuideState, rank?: (id: Id) => number, now = NOON): string[] =>
  openTasks<Id>(GUIDE, state, now, rank).map(({ task }) => task.id);

describe('what comes next', () => {
  it('is the order of the guide when nothing else decides', () => {
    expect(order(NEW_GUIDE)).toEqual(['door', 'key', 'window', 'gate']);
  });

  it('is the highest rank, but nothing before what it builds on', () => {
    const rank = (id: Id): number => ({ door: 1, key: 2, window: 3, gate: 9 })[id];
    expect(order(NEW_GUIDE, rank)).toEqual(['window', 'door', 'key', 'gate']);
  });

  it('leaves out what is done, put off or not for this person', () => {
    let state = say(NEW_GUIDE, { kind: 'done', task: 'door' });
    state = say(state, { kind: 'later', task: 'key', days: 7 });
    state = say(state, { kind: 'not-for-me', task: 'window', reason: 'rather-not' });
    expect(order(state)).toEqual(['gate']);
    expect(order(state, undefined, NOON + 7 * DAY)).toEqual(['key', 'gate']);
  });

  it('puts what was skipped last, and does not let it hold up others', () => {
    const state = say(NEW_GUIDE, { kind: 'skip', task: 'door' });
    expect(order(state)).toEqual(['key', 'window', 'gate', 'door']);
  });

  it('brings back what is due', () => {
    const state = say(NEW_GUIDE, { kind: 'done', task: 'gate' });
    expect(order(state)).not.toContain('gate');
    expect(order(state, undefined, NOON + 90 * DAY)).toContain('gate');
  });

  it('holds every open task once, whatever the ranks', () => {
    fc.assert(
      fc.property(anyState, fc.func(fc.integer()), (state, rank) => {
        const shown = order(state, rank);
        const open = readTasks(GUIDE, state, NOON).filter(
          ({ reading }) => isOpen(reading) || reading.kind === 'skipped',
        );
        expect([...shown].sort()).toEqual(open.map(({ task }) => task.id).sort());
      }),
    );
  });

  it('ends also when two tasks wait for each other', () => {
    const circle = {
      tasks: [
        { id: 'a', minutes: 1, steps: [{ id: 'x' }], after: ['b'] },
        { id: 'b', minutes: 1, steps: [{ id: 'x' }], after: ['a'] },
      ],
    } as const;
    expect(openTasks<string>(circle, NEW_GUIDE, NOON)).toHaveLength(2);
  });
});

describe('minutes and days', () => {
  it('add up', () => {
    expect(minutesOf(openTasks<Id>(GUIDE, NEW_GUIDE, NOON))).toBe(14);
    expect(minutesOf([])).toBe(0);
  });

  it('know what was done by the person since the morning', () => {
    const state = say(NEW_GUIDE, { kind: 'done', task: 'door' });
    const since = (from: number) => doneSince<Id>(GUIDE, state, from, NOON).length;
    expect([since(NOON - 1), since(NOON + 1)]).toEqual([1, 0]);
  });
});

describe('how things stood before', () => {
  it('is read back from the changes', () => {
    let state = say(NEW_GUIDE, { kind: 'done', task: 'door' }, NOON);
    state = say(state, { kind: 'skip', task: 'key' }, NOON + DAY);
    state = say(state, { kind: 'open-again', task: 'door' }, NOON + 2 * DAY);
    expect(Object.keys(marksAt(state, NOON - 1))).toEqual([]);
    expect(Object.keys(marksAt(state, NOON))).toEqual(['door']);
    expect(Object.keys(marksAt(state, NOON + DAY)).sort()).toEqual(['door', 'key']);
    expect(Object.keys(marksAt(state, NOON + 2 * DAY))).toEqual(['key']);
  });
});
