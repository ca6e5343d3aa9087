import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideProblems, steps, type Guide } from '../../../shared/guide/guide';
import { reduceGuide } from '../../../shared/guide/reducer';
import { NEW_GUIDE, type GuideEvent, type GuideState } from '../../../shared/guide/state';
import { neighbours, spotOf, wayThrough } from '../../../shared/guide/way';
import { anyState, GUIDE, NOON } from './arbitraries';

const [door, , window_] = GUIDE.tasks;
const say = (state: GuideState, ...events: GuideEvent[]): GuideState =>
  events.reduce<GuideState>((before, event) => reduceGuide(GUIDE, before, event, NOON), state);
const ids = (answers: Record<string, string>): string[] =>
  wayThrough(door, answers).map(({ id }) => id);

describe('the way through a task', () => {
  it.each([
    ['stops where an answer is missing', {}, ['look']],
    ['follows an answer', { look: 'metal' }, ['look', 'polish']],
    ['ends where an answer ends it', { look: 'none' }, ['look']],
    ['stops at the next question', { look: 'wood' }, ['look', 'paint']],
    ['stops at an answer that a newer guide knew', { look: 'glass' }, ['look']],
  ])('%s', (_name, answers, way) => {
    expect(ids(answers)).toEqual(way);
  });

  it('is over after a step that ends it', () => {
    const short = {
      steps: steps(
        { id: 'a', branches: { one: 'b', two: 'c' } },
        { id: 'b', ends: true },
        { id: 'c' },
      ),
    };
    const way = (answer: string) => wayThrough(short, { a: answer }).map(({ id }) => id);
    expect([way('one'), way('two')]).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
  });

  it('never goes in circles', () => {
    const round = {
      steps: steps({ id: 'a', branches: { on: 'b' } }, { id: 'b', branches: { back: 'a' } }),
    };
    expect(wayThrough(round, { a: 'on', b: 'back' })).toHaveLength(2);
  });

  it('begins at the first step and is gone on with where it was left', () => {
    expect(spotOf(window_, NEW_GUIDE).step).toBe('a');
    const left = say(NEW_GUIDE, { kind: 'go-to', task: 'window', step: 'b' });
    expect(spotOf(window_, left).step).toBe('b');
    expect(neighbours(window_, left)).toEqual({ before: 'a', after: 'c' });
  });

  it('every step that an answer leads to can be reached and left', () => {
    const there = say(
      NEW_GUIDE,
      { kind: 'answer', task: 'door', step: 'look', answer: 'wood' },
      { kind: 'go-to', task: 'door', step: 'paint' },
    );
    expect(spotOf(door, there).step).toBe('paint');
    const other = say(there, { kind: 'answer', task: 'door', step: 'look', answer: 'metal' });
    expect(spotOf(door, other).step).toBe('look');
    expect(neighbours(door, other)).toEqual({ before: null, after: 'polish' });
  });

  it('an answer can be taken away again', () => {
    const answered = say(NEW_GUIDE, { kind: 'answer', task: 'door', step: 'look', answer: 'wood' });
    const without = say(answered, { kind: 'answer', task: 'door', step: 'look', answer: null });
    expect(spotOf(door, without).answers).toEqual({});
  });

  it('is always on a step that is there', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        for (const task of GUIDE.tasks) {
          const { step, answers } = spotOf(task, state);
          expect(wayThrough(task, answers).map(({ id }) => id)).toContain(step);
        }
      }),
    );
  });

  it('begins anew when a done task is opened again', () => {
    const opened = say(
      NEW_GUIDE,
      { kind: 'go-to', task: 'window', step: 'c' },
      { kind: 'done', task: 'window' },
      { kind: 'open-again', task: 'window' },
    );
    expect(spotOf(window_, opened).step).toBe('a');
  });
});

describe('a guide', () => {
  it('has no problem when it is whole', () => {
    expect(guideProblems(GUIDE)).toEqual([]);
  });

  it('is told what is wrong with it', () => {
    const bad: Guide = {
      tasks: [
        { id: 'a', minutes: 0, steps: [{ id: 'x', branches: { on: 'y' } }, { id: 'x' }] },
        { id: 'a', minutes: 1, steps: [{ id: 'x' }], after: ['gone'] },
      ],
    };
    expect(guideProblems(bad)).toHaveLength(5);
  });

  it('does not compile with a branch to a step that is not there', () => {
    // @ts-expect-error -- "nowhere" is no step of this list
    const wrong = steps({ id: 'a', branches: { on: 'nowhere' } }, { id: 'b' });
    expect(wrong).toHaveLength(2);
  });
});
