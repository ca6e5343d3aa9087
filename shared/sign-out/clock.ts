import type { Clock } from './state';

/** Microsoft: "it may take up to 24 hours" (microsoft-account.md 2.1). In milliseconds. */
export const SIGN_OUT_MS = 24 * 3_600_000;

/** Clocks on home computers are corrected by a few seconds all the time; below this nothing is asked. */
export const CLOCK_TOLERANCE_MS = 2 * 60_000;

/** What the clock says at one moment. */
export type ClockReading =
  /** `passedMs` and `leftMs` add up to 24 hours. `endsAt` is UTC milliseconds. */
  | {
      readonly kind: 'running';
      readonly passedMs: number;
      readonly leftMs: number;
      readonly endsAt: number;
    }
  /** The 24 hours are over. This does not say that the sign-out is done: the person looks (settled 17). */
  | { readonly kind: 'time-is-up'; readonly endsAt: number }
  /** The computer's clock shows less than Relock has seen already, so no figure can be trusted. */
  | { readonly kind: 'went-back'; readonly endsAt: number };

/**
 * Reads the clock at `now` (UTC milliseconds).
 * Time zones do not matter: everything is UTC. Sleep counts, as it does at Microsoft.
 */
export function readClock(clock: Clock, now: number): ClockReading {
  const startedAt = Date.parse(clock.startedAt);
  const endsAt = startedAt + SIGN_OUT_MS;
  const newest = Math.max(startedAt, Date.parse(clock.lastSeenAt));
  if (now < newest - CLOCK_TOLERANCE_MS) return { kind: 'went-back', endsAt };
  if (now >= endsAt) return { kind: 'time-is-up', endsAt };
  const passedMs = Math.max(0, now - startedAt);
  return { kind: 'running', passedMs, leftMs: SIGN_OUT_MS - passedMs, endsAt };
}

/** Hours left, rounded up to the next half: people are told hours and halves, never seconds. */
export const halfHoursLeft = (leftMs: number): number => Math.ceil(leftMs / 1_800_000) / 2;
