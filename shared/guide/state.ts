import type { GuideEvent, GuideState, Mark, Spot } from '../schema/guide';

export type { GuideEvent, GuideState, Mark, Spot };

/** A guide that nobody has begun. */
export const NEW_GUIDE: GuideState = { marks: {}, spots: {}, log: [] };

/** What Relock saw about a task, where it can look. "Could not check" never counts as good. */
export type Seen = 'good' | 'not-good' | 'could-not-check';

/** What was seen, by task. A task that is left out was not looked at. */
export type SeenTasks<Id extends string = string> = Readonly<Partial<Record<Id, Seen>>>;

/** Reads a record that came from a file: a name that every object has is no entry. */
export const entryOf = <T>(record: Readonly<Record<string, T>>, key: string): T | null =>
  Object.hasOwn(record, key) ? (record[key] ?? null) : null;
