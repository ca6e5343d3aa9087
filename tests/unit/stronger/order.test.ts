import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideProblems } from '../../../shared/guide/guide';
import { reduceGuide, noteSeen } from '../../../shared/guide/reducer';
import { NEW_GUIDE } from '../../../shared/guide/state';
import { inOrderFor, placeOf, type OrderReason } from '../../../shared/stronger/order';
import { ANSWERS, QUESTIONS } from '../../../shared/stronger/questions';
import { NO_SIGNALS, type Signals } from '../../../shared/stronger/signals';
import { guideFor, TASK_IDS, type TaskId } from '../../../shared/stronger/tasks';

const NOW = Date.UTC(2026, 10, 26, 12);
const DAY = 86_400_000;
const PERSONAL = guideFor('personal');
const WORK = guideFor('work');

const order = (signals: Partial<Signals>, guide = PERSONAL, state = NEW_GUIDE) =>
  inOrderFor(guide, state, { ...NO_SIGNALS, ...signals }, NOW);
const first = (signals: Partial<Signals>, guide = PERSONAL) => {
  const [task] = order(signals, guide);
  return task && { id: task.task.id, because: task.because };
};

describe('what comes first, and why', () => {
  it.each<[string, Partial<Signals>, TaskId, OrderReason]>([
    [
      'nothing is known: the ways back, so that nothing else locks anybody out',
      {},
      'recovery-info',
      'common',
    ],
    ['the password is used elsewhere', { answers: { reused: 'yes' } }, 'password', 'reused'],
    ['nobody knows whether it is', { answers: { reused: 'unsure' } }, 'password', 'reused-unsure'],
    ['the number changed', { answers: { moved: 'yes' } }, 'recovery-info', 'moved'],
    ['somebody may have been in the account', { reason: 'intruder' }, 'recovery-info', 'intruder'],
    [
      'strangers keep trying',
      { signIns: { manyTries: true, strangeSuccess: false } },
      'aliases',
      'many-tries',
    ],
    [
      'a sign-in that nobody knows',
      { signIns: { manyTries: false, strangeSuccess: true } },
      'recovery-info',
      'strange-sign-in',
    ],
    [
      'a device that nobody knows',
      { devices: { unknown: 1, gone: 0 } },
      'recovery-info',
      'unknown-device',
    ],
    ['a Windows without updates', { oldWindows: true }, 'updates', 'old-windows'],
    ['Relock saw that the updates are off', { seen: { updates: 'not-good' } }, 'updates', 'drift'],
  ])('%s', (_name, signals, id, because) => {
    expect(first(signals)).toEqual({ id, because });
  });

  it.each<[string, Partial<Signals>, TaskId, OrderReason]>([
    ['no second proof', { answers: { 'two-step': 'no' } }, 'two-step', 'no-two-step'],
    [
      'nobody knows about a second proof',
      { answers: { 'two-step': 'unsure' } },
      'two-step',
      'two-step-unsure',
    ],
    ['a second proof is there', { answers: { 'two-step': 'yes' } }, 'two-step', 'has-two-step'],
    ['the password is its own', { answers: { reused: 'no' } }, 'password', 'not-reused'],
    ['others use the computer', { answers: { shared: 'yes' } }, 'shared-computers', 'shared'],
    ['mail at Outlook.com', { answers: { outlook: 'yes' } }, 'mail-rules', 'outlook'],
    ['mail elsewhere', { answers: { outlook: 'no' } }, 'mail-rules', 'other-mail'],
    ['a lost device', { reason: 'lost-device' }, 'find-device', 'lost-device'],
    ['a device that is gone', { devices: { unknown: 0, gone: 2 } }, 'find-device', 'lost-device'],
    ['could not check', { seen: { 'device-lock': 'could-not-check' } }, 'device-lock', 'not-seen'],
  ])('%s: the reason is said', (_name, signals, id, because) => {
    expect(placeOf(PERSONAL, id, NEW_GUIDE, { ...NO_SIGNALS, ...signals }, NOW).because).toBe(
      because,
    );
  });

  it('a good answer moves a task back, and a bad one forward', () => {
    const at = (signals: Partial<Signals>, id: TaskId) =>
      order(signals).findIndex(({ task }) => task.id === id);
    expect(at({ answers: { outlook: 'no' } }, 'mail-rules')).toBeGreaterThan(at({}, 'mail-rules'));
    expect(at({ answers: { shared: 'yes' } }, 'shared-computers')).toBeLessThan(
      at({}, 'shared-computers'),
    );
    expect(at({ answers: { 'two-step': 'yes' } }, 'two-step')).toBeGreaterThan(at({}, 'two-step'));
  });

  it('two-step verification never comes before the ways back are looked at', () => {
    const ids = order({ answers: { 'two-step': 'no' } }).map(({ task }) => task.id);
    expect(ids.indexOf('recovery-info')).toBeLessThan(ids.indexOf('two-step'));
  });

  it('what is due or was undone comes back with its reason', () => {
    const done = reduceGuide(PERSONAL, NEW_GUIDE, { kind: 'done', task: 'apps' }, NOW - 90 * DAY);
    expect(placeOf(PERSONAL, 'apps', done, NO_SIGNALS, NOW).because).toBe('due');
    const seen = noteSeen(PERSONAL, NEW_GUIDE, { updates: 'good' }, NOW - DAY);
    const undone = noteSeen(PERSONAL, seen, { updates: 'not-good' }, NOW);
    expect(inOrderFor(PERSONAL, undone, NO_SIGNALS, NOW)[0]).toMatchObject({
      task: { id: 'updates' },
      because: 'drift',
    });
  });

  it('what is due comes before what most accounts need, not before what is known about a person', () => {
    const done = reduceGuide(PERSONAL, NEW_GUIDE, { kind: 'done', task: 'apps' }, NOW - 90 * DAY);
    const firstOf = (signals: Partial<Signals>, state = done) => order(signals, PERSONAL, state)[0];
    expect(firstOf({})).toMatchObject({ task: { id: 'apps' }, because: 'due' });
    const sharing = reduceGuide(
      PERSONAL,
      NEW_GUIDE,
      { kind: 'done', task: 'sharing' },
      NOW - 180 * DAY,
    );
    expect(firstOf({ answers: { reused: 'yes' } }, sharing)?.task.id).toBe('password');
  });

  it('knows a reason to wait from a reason to hurry', () => {
    const at = (signals: Partial<Signals>, id: TaskId) =>
      placeOf(PERSONAL, id, NEW_GUIDE, { ...NO_SIGNALS, ...signals }, NOW).waits;
    expect(at({ answers: { reused: 'no' } }, 'password')).toBe(true);
    expect(at({ answers: { reused: 'yes' } }, 'password')).toBe(false);
    expect(at({}, 'password')).toBe(false);
  });

  it('asks about recovery info after half a year and about apps after three months', () => {
    const days = Object.fromEntries(
      PERSONAL.tasks.map(({ id, againAfterDays }) => [id, againAfterDays]),
    );
    expect(days).toMatchObject({ 'recovery-info': 180, apps: 90 });
  });

  it('a work account has its own tasks, and those of every device', () => {
    const ids = order({}, WORK).map(({ task }) => task.id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'work-two-step',
        'work-password',
        'work-apps',
        'work-mail',
        'updates',
        'codes',
      ]),
    );
    expect(ids).not.toEqual(expect.arrayContaining(['aliases']));
    expect(first({ answers: { reused: 'yes' } }, WORK)).toEqual({
      id: 'work-password',
      because: 'reused',
    });
  });

  it('the same is known: the same order, with every open task in it once', () => {
    const answers = fc.dictionary(fc.constantFrom(...QUESTIONS), fc.constantFrom(...ANSWERS));
    const reason = fc.constantFrom(
      'intruder' as const,
      'lost-device' as const,
      'safer' as const,
      null,
    );
    fc.assert(
      fc.property(answers, reason, (said, why) => {
        const one = order({ answers: said, reason: why }).map(({ task }) => task.id);
        expect(order({ answers: said, reason: why }).map(({ task }) => task.id)).toEqual(one);
        expect([...one].sort()).toEqual(PERSONAL.tasks.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('the guides', () => {
  it.each([
    ['personal', PERSONAL],
    ['work', WORK],
  ] as const)('%s has no problem', (_name, guide) => {
    expect(guideProblems(guide)).toEqual([]);
  });

  it('name each task once over both', () => {
    expect(new Set(TASK_IDS).size).toBe(TASK_IDS.length);
  });
});
