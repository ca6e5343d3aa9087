import { readClock } from './sign-out/clock';
import type { LeftOpen, SignOut } from './sign-out/state';

/** Everything that Today can offer as the one next thing. Each has its own words and place. */
export type NextId =
  /** The computer's clock went back: say which time is right, else no figure can be trusted. */
  | 'settle-clock'
  /** The 24 hours are over: look whether it is done. */
  | 'check'
  | 'prepare'
  /** The preparation was begun and can be gone on with. */
  | 'go-on'
  | 'press'
  /** Close what a sign-out leaves open. */
  | 'close-open'
  | 'one-drive';

export interface NextThing {
  readonly id: NextId;
  /** Where it is done. */
  readonly place: 'sign-out' | 'one-drive';
  /** About how long it takes a person who does it for the first time. */
  readonly minutes: number;
}

const THINGS: Readonly<Record<NextId, NextThing>> = {
  'settle-clock': { id: 'settle-clock', place: 'sign-out', minutes: 1 },
  check: { id: 'check', place: 'sign-out', minutes: 3 },
  prepare: { id: 'prepare', place: 'sign-out', minutes: 10 },
  'go-on': { id: 'go-on', place: 'sign-out', minutes: 5 },
  press: { id: 'press', place: 'sign-out', minutes: 3 },
  'close-open': { id: 'close-open', place: 'sign-out', minutes: 10 },
  'one-drive': { id: 'one-drive', place: 'one-drive', minutes: 2 },
};

// A record, not a list, so that the compiler asks for a new kind of open thing.
const OPEN_KINDS: Readonly<Record<LeftOpen, true>> = {
  apps: true,
  'mail-rules': true,
  'app-passwords': true,
  'security-info': true,
  passkeys: true,
  pin: true,
  'local-files': true,
};

/** How many of the things that a sign-out leaves open have no answer yet; Xbox counts as one. */
export function leftOpenCount({ leftOpen, xbox }: SignOut): number {
  const unanswered = Object.keys(OPEN_KINDS).filter((kind) => !(kind in leftOpen)).length;
  return unanswered + (xbox === null ? 1 : 0);
}

/**
 * What is worth doing now, the best first; never empty. `now` is UTC milliseconds.
 * Pure: the same state and time always give the same list.
 */
export function nextThings(signOut: SignOut, now: number): readonly NextThing[] {
  const ids: NextId[] = [];
  if (signOut.accountKind !== 'work') ids.push(...signOutThings(signOut, now));
  ids.push('one-drive');
  const closable = signOut.stage === 'waiting' || signOut.stage === 'done';
  if (closable && leftOpenCount(signOut) > 0 && !ids.includes('close-open')) ids.push('close-open');
  return ids.map((id) => THINGS[id]);
}

function signOutThings(signOut: SignOut, now: number): NextId[] {
  switch (signOut.stage) {
    case 'prepare':
      return [signOut.accountKind === null && signOut.reason === null ? 'prepare' : 'go-on'];
    case 'press':
      return ['press'];
    case 'waiting': {
      const reading = signOut.clock === null ? null : readClock(signOut.clock, now);
      if (reading?.kind === 'went-back') return ['settle-clock'];
      if (reading?.kind === 'time-is-up') return ['check'];
      return leftOpenCount(signOut) > 0 ? ['close-open'] : [];
    }
    case 'done':
      return [];
  }
}
