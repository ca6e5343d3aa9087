import {
  QUESTIONS,
  STOPS,
  WARNINGS,
  type Answers,
  type Question,
  type Stop,
  type Warning,
} from '../../../shared/local-actions';
import type { Finding } from '../../../shared/one-drive/findings';

/** What stands in the way, what to know first, and what only the person can say. */
export interface Judged {
  readonly stops: readonly Stop[];
  readonly warnings: readonly Warning[];
  readonly questions: readonly Question[];
}

/**
 * The findings about one account, and about the whole computer, with what the person answered. Relock itself begins
 * only when nothing is left unknown (settled 10): a reading that did not decide is a stop here, and so is any answer
 * but "yes".
 */
export function judge(findings: readonly Finding[], accountId: string, answers: Answers): Judged {
  const stops = new Set<Stop>();
  const warnings = new Set<Warning>();
  const questions = new Set<Question>();
  for (const { id, state, account } of findings) {
    if (account !== null && account !== accountId) continue;
    if (state === 'clear') continue;
    if (state === 'warn') {
      const warning = WARNINGS.find((known) => known === id);
      if (warning !== undefined) warnings.add(warning);
      continue;
    }
    const question = state === 'ask' ? QUESTIONS.find((known) => known === id) : undefined;
    if (question !== undefined && answers[question] === undefined) questions.add(question);
    else if (question === undefined || answers[question] !== 'yes') stops.add(stopOf(id, state));
  }
  return { stops: [...stops], warnings: [...warnings], questions: [...questions] };
}

/** What could not be looked at has its own stop; any other reading without an answer is "unclear". */
function stopOf(id: Finding['id'], state: Finding['state']): Stop {
  if (state === 'unknown') return id === 'unreadable' ? 'unreadable' : 'unclear';
  return STOPS.find((known) => known === id) ?? 'unclear';
}
