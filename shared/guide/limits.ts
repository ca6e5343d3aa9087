/** Who says that a task is done. The two are never shown alike (design.md 3). */
export const DONE_BY = ['word', 'evidence'] as const;
export type DoneBy = (typeof DONE_BY)[number];

/** Why a task is not for this person. Kept, so that nobody is asked again and again. */
export const NOT_FOR_ME = [
  /** There is no such thing here: no family group, no Xbox, no mail at Outlook.com. */
  'no-such-thing',
  'other-way',
  'someone-else',
  'rather-not',
] as const;
export type NotForMe = (typeof NOT_FOR_ME)[number];

/** How far a task can be put off, in days. */
export const LATER_DAYS = [1, 7, 30, 90] as const;

/** The most tasks that one person's state can speak of. Devices can make many. */
export const MARKS_MAX = 2_000;

/** The most changes that are remembered; the oldest go first. */
export const LOG_MAX = 500;
