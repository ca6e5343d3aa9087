import type { DoneBy } from './limits';
import type { GuideTask } from './guide';
import { entryOf, type GuideState } from './state';

const DAY_MS = 86_400_000;

/** How a task stands at one moment. Times are UTC milliseconds. */
export type Reading =
  | { readonly kind: 'open'; readonly because: 'new' | 'later-is-over' }
  /** It was done, and is asked about again: its time has come, or Relock saw that it is not so any more. */
  | { readonly kind: 'again'; readonly because: 'due' | 'drift'; readonly since: number }
  | {
      readonly kind: 'done';
      readonly by: DoneBy;
      readonly at: number;
      readonly againAt: number | null;
    }
  | { readonly kind: 'skipped'; readonly at: number }
  | { readonly kind: 'later'; readonly until: number }
  | { readonly kind: 'not-for-me'; readonly reason: string; readonly at: number };

/** Reads how one task stands at `now`. */
export function readTask(
  task: Pick<GuideTask, 'id' | 'againAfterDays'>,
  { marks }: Pick<GuideState, 'marks'>,
  now: number,
): Reading {
  const mark = entryOf(marks, task.id);
  if (mark === null) return { kind: 'open', because: 'new' };
  const at = Date.parse(mark.at);
  switch (mark.state) {
    case 'done': {
      const againAt = task.againAfterDays === undefined ? null : at + task.againAfterDays * DAY_MS;
      return againAt !== null && now >= againAt
        ? { kind: 'again', because: 'due', since: againAt }
        : { kind: 'done', by: mark.by, at, againAt };
    }
    case 'undone':
      return { kind: 'again', because: 'drift', since: at };
    case 'skipped':
      return { kind: 'skipped', at };
    case 'later': {
      const until = Date.parse(mark.until);
      return now >= until ? { kind: 'open', because: 'later-is-over' } : { kind: 'later', until };
    }
    case 'not-for-me':
      return { kind: 'not-for-me', reason: mark.reason, at };
  }
}

/** To be done now: open, or asked about again. */
export const isOpen = ({ kind }: Reading): boolean => kind === 'open' || kind === 'again';

/** Nothing more to do about it: done, or not for this person. */
export const isSettled = ({ kind }: Reading): boolean => kind === 'done' || kind === 'not-for-me';
