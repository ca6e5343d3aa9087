import type { Finding } from './findings';

/** What a person reads before the way in OneDrive itself, in the order in which it matters. */
export interface Before {
  /** First these: Relock waits until they are gone. */
  readonly stops: readonly Finding[];
  readonly unknowns: readonly Finding[];
  readonly warns: readonly Finding[];
  /** What nobody but the person can say. */
  readonly asks: readonly Finding[];
  /** How many looks found nothing in the way. */
  readonly clear: number;
}

/** Checks without which nobody can say that no file is at risk: accounts and the person's folders. */
const DECISIVE: readonly Finding['check'][] = ['W3', 'W4', 'M2', 'M3'];

/** The findings about one account and about the whole computer, sorted for the way in OneDrive itself. */
export function sortBefore(findings: readonly Finding[], accountId: string): Before {
  const about = findings.filter(({ account }) => account === null || account === accountId);
  const stops = (one: Finding): boolean => {
    // A work account goes this way and no other.
    if (one.id === 'work-account') return false;
    if (one.state === 'stop') return true;
    return one.state === 'unknown' && one.id === 'unreadable' && DECISIVE.includes(one.check);
  };
  return {
    stops: about.filter(stops),
    unknowns: about.filter((one) => one.state === 'unknown' && !stops(one)),
    warns: about.filter(
      (one) => one.state === 'warn' || (one.state === 'stop' && one.id === 'work-account'),
    ),
    asks: about.filter(({ state }) => state === 'ask'),
    clear: about.filter(({ state }) => state === 'clear').length,
  };
}

/** Why Relock does not offer to do it itself; null when it does. What stays unknown is a reason too (settled 10). */
export const whyNotOffered = (findings: readonly Finding[], accountId: string): Finding | null =>
  (['stop', 'unknown'] as const)
    .flatMap((wanted) => findings.filter(({ state }) => state === wanted))
    .find(({ account }) => account === null || account === accountId) ?? null;
