import type { Answers, PlanView, Question } from '../../shared/local-actions';
import { isYes } from './ask';
import type { CliContext } from './context';

/** What the person said with `--seen`: they looked, and it is so. */
export const answersOf = ({ request }: CliContext): Answers =>
  Object.fromEntries(request.seen.map((question) => [question, 'yes' as const]));

/**
 * Asks what no reading can decide, one by one, and answers with all answers. A `--yes` is none: it says that the
 * plan may go on, not what the cloud by the clock says. Null when nobody is there to ask.
 */
export async function askQuestions(
  { ask, say, line }: CliContext,
  { questions }: PlanView,
  given: Answers,
): Promise<Answers | null> {
  const answers: Partial<Record<Question, 'yes' | 'no'>> = {};
  for (const question of questions) {
    if (ask === null) {
      line(say('cli.ask.unseen', { question: say(`cli.ask.${question}`), id: question }));
      continue;
    }
    const said = await ask(`${say(`cli.ask.${question}`)} ${say('cli.ask.keys')} `);
    answers[question] = isYes(said) ? 'yes' : 'no';
  }
  return ask === null ? null : { ...given, ...answers };
}
