import type { HistoryEntry } from '../../../shared/local-actions';

/** What a person can start from a line of the history. */
export type Task = 'undo' | 'drop' | 'settle';

/** Relock ended in the middle, or could not go back: the person decides (settled 7). */
export const needsChoice = (entry: HistoryEntry): boolean =>
  entry.state === 'started' || entry.state === 'stuck';
