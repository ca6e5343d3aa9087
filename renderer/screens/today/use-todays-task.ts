import { doneSince } from '../../../shared/guide/selectors';
import type { PlainKey } from '../../i18n/use-text';
import { todayReason } from '../stronger/stronger-words';
import { titleOf } from '../stronger/task-titles';
import { morning, useStronger } from '../stronger/use-stronger';

interface TodaysTask {
  readonly minutes: number;
  readonly words: {
    readonly title: PlainKey;
    readonly text: PlainKey;
    readonly button: PlainKey;
  };
}

/** The one task of today in *Make it stronger*; null when one was done today, or none is open. */
export function useTodaysTask(): TodaysTask | null {
  const way = useStronger();
  const first = way?.order[0];
  if (way === null || first === undefined) return null;
  if (doneSince(way.guide, way.state.guide, morning(way.now), way.now).length > 0) return null;
  return {
    minutes: first.task.minutes,
    words: {
      title: titleOf(first.task.id),
      text: todayReason(first),
      button: 'stronger.today.look.button',
    },
  };
}
