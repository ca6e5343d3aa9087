import type { Outcome, Stop } from '../../shared/local-actions';
import type { ExitCode } from './context';

/** Stops that mean "nobody could look", not "something is in the way". */
const COULD_NOT_CHECK: ReadonlySet<Stop> = new Set([
  'token-unreadable',
  'config-unreadable',
  'unreadable',
  'unclear',
  'no-keychain',
]);

/** The exit code of an outcome (settled, "Command line"). */
export function exitOf(outcome: Outcome, stop: Stop | null): ExitCode {
  switch (outcome) {
    case 'verified':
    case 'nothing-to-do':
      return 0;
    case 'unverified':
      return 3;
    case 'refused':
      return stop !== null && COULD_NOT_CHECK.has(stop) ? 3 : 1;
    case 'declined':
      return 1;
    case 'rolled-back':
      return 4;
    case 'stuck':
      return 5;
  }
}
