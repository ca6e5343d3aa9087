import { describe, expect, it } from 'vitest';
import { FAKE_IDS, NEW_FAKES } from '../../../shared/fakes/fakes';
import { SIGN_OUT_MS } from '../../../shared/sign-out/clock';
import { NEW_SIGN_OUT, type SignOut } from '../../../shared/sign-out/state';
import { EMPTY_SAFE, viewOfSafe } from '../../../shared/safe/index-rules';
import type { DevicesSummary } from '../../../shared/devices/view';
import { nextThings } from '../../../shared/today';

const START = Date.parse('2026-03-04T17:10:00Z');
const HOUR = 3_600_000;

const clockAt = (lastSeen: number): NonNullable<SignOut['clock']> => ({
  startedAt: new Date(START).toISOString(),
  lastSeenAt: new Date(lastSeen).toISOString(),
  remind: true,
  reminded: false,
});

const ALL_ANSWERED: Pick<SignOut, 'leftOpen' | 'xbox'> = {
  leftOpen: {
    apps: 'done',
    'mail-rules': 'done',
    'app-passwords': 'not-mine',
    'security-info': 'done',
    passkeys: 'done',
    pin: 'not-mine',
    'local-files': 'done',
  },
  xbox: 'none',
};

const NO_SAFE = viewOfSafe(EMPTY_SAFE);

const SAID: DevicesSummary = {
  count: 2,
  toSay: 0,
  toGo: 0,
  unknown: 0,
  openSteps: 0,
  lookAgainAt: null,
};

const ids = (signOut: SignOut, now = START + HOUR): string[] =>
  nextThings({ signOut, safe: NO_SAFE, fakes: NEW_FAKES, devices: SAID }, now).map(({ id }) => id);

describe('the next thing on Today', () => {
  it('is the preparation for somebody new, then OneDrive here', () => {
    expect(ids(NEW_SIGN_OUT)).toEqual(['prepare', 'one-drive']);
  });

  it('goes on where the preparation was begun', () => {
    expect(ids({ ...NEW_SIGN_OUT, reason: 'intruder' })[0]).toBe('go-on');
  });

  it('is the press once everything is prepared', () => {
    expect(ids({ ...NEW_SIGN_OUT, stage: 'press' })).toEqual(['press', 'one-drive']);
  });

  it('is closing what stays open while the 24 hours run', () => {
    const waiting: SignOut = { ...NEW_SIGN_OUT, stage: 'waiting', clock: clockAt(START) };
    expect(ids(waiting)).toEqual(['close-open', 'one-drive']);
    expect(ids({ ...waiting, ...ALL_ANSWERED })).toEqual(['one-drive']);
  });

  it('is the check exactly when the 24 hours are over, and not a moment before', () => {
    const waiting: SignOut = { ...NEW_SIGN_OUT, stage: 'waiting', clock: clockAt(START) };
    expect(ids(waiting, START + SIGN_OUT_MS - 1)[0]).toBe('close-open');
    expect(ids(waiting, START + SIGN_OUT_MS)).toEqual(['check', 'one-drive', 'close-open']);
  });

  it('asks about the clock first when it went back', () => {
    const seenLater = clockAt(START + 5 * HOUR);
    expect(ids({ ...NEW_SIGN_OUT, stage: 'waiting', clock: seenLater }, START + HOUR)[0]).toBe(
      'settle-clock',
    );
  });

  it('is OneDrive when the round is done, and what is still open after it', () => {
    expect(ids({ ...NEW_SIGN_OUT, stage: 'done' })).toEqual(['one-drive', 'close-open']);
    expect(ids({ ...NEW_SIGN_OUT, ...ALL_ANSWERED, stage: 'done' })).toEqual(['one-drive']);
  });

  it('offers no personal sign-out for a work account', () => {
    expect(ids({ ...NEW_SIGN_OUT, accountKind: 'work' })).toEqual(['one-drive']);
  });

  it('is a temporary password that has been in the Safe for a day', () => {
    const signOut: SignOut = { ...NEW_SIGN_OUT, ...ALL_ANSWERED, stage: 'done' };
    const safe = { ...NO_SAFE, temporarySince: new Date(START).toISOString() };
    const at = (now: number) =>
      nextThings({ signOut, safe, fakes: NEW_FAKES, devices: SAID }, now).map(({ id }) => id);
    expect(at(START + 24 * HOUR - 1)).toEqual(['one-drive']);
    expect(at(START + 24 * HOUR)).toEqual(['move-password', 'one-drive']);
  });

  it('is Spot the fake again once a quarter, if that was wished', () => {
    const signOut: SignOut = { ...NEW_SIGN_OUT, ...ALL_ANSWERED, stage: 'done' };
    const finishedAt = new Date(START).toISOString();
    const at = (again: 'quarterly' | 'no', days: number) =>
      nextThings(
        {
          signOut,
          safe: NO_SAFE,
          fakes: { seen: [...FAKE_IDS], finishedAt, again },
          devices: SAID,
        },
        START + days * 24 * HOUR,
      ).map(({ id }) => id);
    expect(at('quarterly', 90)).toEqual(['one-drive']);
    expect(at('quarterly', 91)).toEqual(['fakes', 'one-drive']);
    expect(at('no', 400)).toEqual(['one-drive']);
  });

  it('is what waits in Devices: the lists again, open steps, devices without a word', () => {
    const signOut: SignOut = { ...NEW_SIGN_OUT, ...ALL_ANSWERED, stage: 'done' };
    const at = (devices: Partial<DevicesSummary>) =>
      nextThings(
        { signOut, safe: NO_SAFE, fakes: NEW_FAKES, devices: { ...SAID, ...devices } },
        START,
      ).map(({ id }) => id);
    expect(at({})).toEqual(['one-drive']);
    expect(at({ count: 0 })).toEqual(['one-drive', 'devices']);
    expect(at({ toSay: 3 })).toEqual(['say-whose', 'one-drive']);
    expect(at({ toSay: 3, openSteps: 2 })).toEqual(['clean-up', 'one-drive']);
    const due = new Date(START).toISOString();
    expect(at({ lookAgainAt: due })[0]).toBe('look-again');
    expect(at({ lookAgainAt: new Date(START + 1).toISOString() })).toEqual(['one-drive']);
  });

  it('is never empty and always says its minutes', () => {
    for (const stage of ['prepare', 'press', 'waiting', 'done'] as const) {
      const things = nextThings(
        { signOut: { ...NEW_SIGN_OUT, stage }, safe: NO_SAFE, fakes: NEW_FAKES, devices: SAID },
        START,
      );
      expect(things.length).toBeGreaterThan(0);
      expect(things.every(({ minutes }) => minutes > 0)).toBe(true);
    }
  });
});
