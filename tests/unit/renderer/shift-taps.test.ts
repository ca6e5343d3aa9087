import { describe, expect, it } from 'vitest';
import {
  countTap,
  NO_TAPS,
  TAPS_WITHIN_MS,
  type Press,
  type Taps,
} from '../../../renderer/shell/shift-taps';

const DOWN: Press = { kind: 'shift-down' };
const OTHER: Press = { kind: 'other' };
const up = (at: number): Press => ({ kind: 'shift-up', at });
const tap = (at: number): Press[] => [DOWN, up(at)];
const after = (...presses: Press[]): Taps => presses.reduce(countTap, NO_TAPS);

describe('Shift three times', () => {
  it('counts three bare taps within five seconds', () => {
    expect(after(...tap(0)).count).toBe(1);
    expect(after(...tap(0), ...tap(2_000)).count).toBe(2);
    expect(after(...tap(0), ...tap(2_000), ...tap(TAPS_WITHIN_MS)).count).toBe(3);
  });

  it('starts anew when the third comes too late', () => {
    expect(after(...tap(0), ...tap(2_000), ...tap(TAPS_WITHIN_MS + 1)).count).toBe(1);
  });

  it('starts anew after any other key or a press of the mouse', () => {
    expect(after(...tap(0), ...tap(500), OTHER, ...tap(900)).count).toBe(1);
  });

  it('never counts Shift that was held for a capital letter', () => {
    const capital = (at: number): Press[] => [DOWN, OTHER, up(at)];
    expect(after(...capital(0), ...capital(300), ...capital(600)).count).toBe(0);
    expect(after(...tap(0), ...tap(300), ...capital(600)).count).toBe(0);
  });

  it('does not count a Shift that went down before Relock had the keyboard', () => {
    expect(after(up(0)).count).toBe(0);
  });
});
