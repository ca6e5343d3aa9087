import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, FAKES_REVIEWED } from '../../../renderer/screens/fakes/examples';
import {
  FAKE_IDS,
  fakesAreDue,
  NEW_FAKES,
  nextFake,
  reduceFakes,
  type Fakes,
  type FakesEvent,
} from '../../../shared/fakes/fakes';
import { fakesSchema } from '../../../shared/schema/fakes';

const NOW = Date.parse('2026-03-05T12:00:00Z');
const DAY = 86_400_000;

const anEvent: fc.Arbitrary<FakesEvent> = fc.oneof(
  fc.constantFrom(...FAKE_IDS).map((id): FakesEvent => ({ kind: 'looked', id })),
  fc.constant<FakesEvent>({ kind: 'start-again' }),
  fc.constantFrom('quarterly', 'no').map((value): FakesEvent => ({ kind: 'again', value })),
);
const after = (events: readonly FakesEvent[], from: Fakes = NEW_FAKES): Fakes =>
  events.reduce((state, event) => reduceFakes(state, event, NOW), from);
const ALL = FAKE_IDS.map((id): FakesEvent => ({ kind: 'looked', id }));

describe('the exercise', () => {
  it('can be kept and opened again after any events, with nothing lost', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 40 }), (events) => {
        const state = after(events);
        expect(fakesSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
      }),
    );
  });

  it('can be finished and begun again from any state', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 40 }), (events) => {
        const done = after(ALL, after(events));
        expect(nextFake(done)).toBeNull();
        expect(done.finishedAt).not.toBeNull();
        const again = after([{ kind: 'start-again' }], done);
        expect(nextFake(again)).toBe(FAKE_IDS[0]);
        expect(again.finishedAt).toBe(done.finishedAt);
      }),
    );
  });

  it('gives back the same object when nothing changes, so that nothing is written', () => {
    const state = after(ALL);
    expect(reduceFakes(state, { kind: 'looked', id: 'mail-code' }, NOW + DAY)).toBe(state);
    expect(reduceFakes(state, { kind: 'again', value: 'no' }, NOW)).toBe(state);
    expect(reduceFakes(NEW_FAKES, { kind: 'start-again' }, NOW)).toBe(NEW_FAKES);
  });

  it('keeps no answer', () => {
    expect(Object.keys(after(ALL)).sort()).toEqual(['again', 'finishedAt', 'seen']);
  });

  it.each([
    ['wished, after a quarter', 'quarterly', 92, true],
    ['wished, too early', 'quarterly', 80, false],
    ['not wished', 'no', 400, false],
    ['wished, with a clock that went back', 'quarterly', -30, false],
  ] as const)('comes back when it is %s', (_what, again, days, due) => {
    const state = after([...ALL, { kind: 'again', value: again }]);
    expect(fakesAreDue(state, NOW + days * DAY)).toBe(due);
  });

  it('never comes back before it was finished once', () => {
    expect(fakesAreDue(after([{ kind: 'again', value: 'quarterly' }]), NOW + 999 * DAY)).toBe(
      false,
    );
  });
});

describe('the examples', () => {
  const examples = Object.entries(EXAMPLES);

  it('are ten, of every kind, and not all fake', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual([...FAKE_IDS].sort());
    expect(new Set(examples.map(([, { kind }]) => kind))).toEqual(
      new Set(['mail', 'call', 'pop-up', 'text']),
    );
    const real = examples.filter(([, example]) => example.real).length;
    expect(real).toBeGreaterThanOrEqual(3);
    expect(real).toBeLessThan(examples.length - real);
  });

  it.each(examples)('%s has a mark on its picture for every sign, and no other', (id, example) => {
    const marks = example.pieces.map(({ sign }) => sign).filter((sign) => sign !== undefined);
    expect([...marks].sort()).toEqual(example.signs.map((_sign, index) => index + 1));
    // Each sentence belongs to the example that shows it.
    for (const key of [...example.signs, example.then, ...example.pieces.map(({ text }) => text)])
      expect(key.startsWith(`fakes.${id}.`), key).toBe(true);
    expect(example.source).not.toBe('');
  });

  it('were held against their sources within the last half year', () => {
    const days = (Date.now() - Date.parse(FAKES_REVIEWED)) / DAY;
    expect(days).toBeLessThan(180);
  });
});
