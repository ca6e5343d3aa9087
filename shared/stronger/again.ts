import type { Guide } from '../guide/guide';
import { readTasks } from '../guide/selectors';
import type { Stronger } from './state';
import type { TaskId } from './tasks';

/**
 * Did a task become due again since this person was last told? `told` is when that was if it could not be kept; both
 * are UTC milliseconds. What Relock itself saw to have changed is no reason to be told: nobody asked for a date.
 */
export function isNewlyDue(
  guide: Guide<TaskId>,
  { guide: state, remindedAt }: Pick<Stronger, 'guide' | 'remindedAt'>,
  now: number,
  told = 0,
): boolean {
  const kept = remindedAt === null ? 0 : Date.parse(remindedAt);
  // A time that is still to come was written by a clock that was wrong.
  const last = Math.max(told, kept > now ? 0 : kept);
  return readTasks(guide, state, now).some(
    ({ reading }) => reading.kind === 'again' && reading.because === 'due' && reading.since > last,
  );
}
