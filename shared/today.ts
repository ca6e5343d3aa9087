import { fakesAreDue } from './fakes/fakes';
import type { DevicesSummary } from './devices/view';
import { MINUTES } from './minutes';
import { temporaryIsDue } from './safe/index-rules';
import type { PersonView } from './schema/person';
import { readClock } from './sign-out/clock';
import { stillLeftOpen } from './sign-out/readiness';
import type { SignOut } from './sign-out/state';

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
  /** The one task of today in *Make it stronger*. */
  | 'stronger'
  /** A quarter has passed since *Spot the fake*, and it was wished for again. */
  | 'fakes'
  | 'one-drive'
  /** A temporary password has been in the Safe for a day. */
  | 'move-password'
  /** The person wanted to look at the lists of devices again by now. */
  | 'look-again'
  /** Steps of the clean-up of devices are open. */
  | 'clean-up'
  /** Devices were brought in, and nobody has said whose they are. */
  | 'say-whose'
  /** No device was brought in yet. */
  | 'devices';

export interface NextThing {
  readonly id: NextId;
  /** Where it is done. */
  readonly place: 'sign-out' | 'one-drive' | 'safe' | 'stronger' | 'fakes' | 'devices';
  /** About how long it takes, from `MINUTES`. */
  readonly minutes: number;
}

const THINGS: Readonly<Record<Exclude<NextId, 'stronger'>, NextThing>> = {
  'settle-clock': { id: 'settle-clock', place: 'sign-out', minutes: MINUTES.settleClock },
  check: { id: 'check', place: 'sign-out', minutes: MINUTES.check },
  prepare: { id: 'prepare', place: 'sign-out', minutes: MINUTES.questions },
  'go-on': { id: 'go-on', place: 'sign-out', minutes: MINUTES.questions },
  press: { id: 'press', place: 'sign-out', minutes: MINUTES.press },
  'close-open': { id: 'close-open', place: 'sign-out', minutes: MINUTES.leftOpen },
  'move-password': { id: 'move-password', place: 'safe', minutes: MINUTES.movePassword },
  fakes: { id: 'fakes', place: 'fakes', minutes: MINUTES.fakes },
  'one-drive': { id: 'one-drive', place: 'one-drive', minutes: MINUTES.oneDrive },
  'look-again': { id: 'look-again', place: 'devices', minutes: MINUTES.lookAgain },
  'clean-up': { id: 'clean-up', place: 'devices', minutes: MINUTES.cleanUp },
  'say-whose': { id: 'say-whose', place: 'devices', minutes: MINUTES.sayWhose },
  devices: { id: 'devices', place: 'devices', minutes: MINUTES.devices },
};

/** Is there anything that a sign-out leaves open and that has no answer yet? A console counts too. */
const leavesOpen = (signOut: SignOut): boolean =>
  stillLeftOpen(signOut).length > 0 || signOut.xbox === null;

/** What Today goes by: the sections of a person that can bring up a next thing. */
export type NextInput = Pick<PersonView, 'signOut' | 'safe' | 'fakes' | 'devices'>;

/**
 * What is worth doing now, the best first; never empty. `now` is UTC milliseconds, `strongerMinutes` those of
 * today's task in *Make it stronger*; null when there is none, or when one was done today already.
 * Pure: the same state and time always give the same list.
 */
export function nextThings(
  person: NextInput,
  now: number,
  strongerMinutes: number | null = null,
): readonly NextThing[] {
  const { signOut, safe, fakes, devices } = person;
  const ids: NextId[] = [];
  if (signOut.accountKind !== 'work') ids.push(...signOutThings(signOut, now));
  if (temporaryIsDue(safe, now)) ids.push('move-password');
  ids.push(...deviceThings(devices, now));
  if (strongerMinutes !== null) ids.push('stronger');
  if (fakesAreDue(fakes, now)) ids.push('fakes');
  ids.push('one-drive');
  const closable = signOut.stage === 'waiting' || signOut.stage === 'done';
  if (closable && leavesOpen(signOut) && !ids.includes('close-open')) ids.push('close-open');
  if (devices.count === 0) ids.push('devices');
  return ids.map((id) =>
    id === 'stronger' ? { id, place: 'stronger', minutes: strongerMinutes ?? 0 } : THINGS[id],
  );
}

function deviceThings(devices: DevicesSummary, now: number): NextId[] {
  const { lookAgainAt, openSteps, toSay } = devices;
  const ids: NextId[] = [];
  if (lookAgainAt !== null && Date.parse(lookAgainAt) <= now) ids.push('look-again');
  if (openSteps > 0) ids.push('clean-up');
  else if (toSay > 0) ids.push('say-whose');
  return ids;
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
      return leavesOpen(signOut) ? ['close-open'] : [];
    }
    case 'done':
      return [];
  }
}
