/**
 * The range protocol of the public list of leaked passwords: five characters of the SHA-1 go out, a list of
 * all endings comes back, one a line, as `ENDING:COUNT`. Padding rows have the count 0.
 */
export const PREFIX = /^[0-9A-F]{5}$/;

/** An ending that was seen in leaks, with how often. Padding is none. */
export const LEAK_ROW = /^[0-9A-F]{35}:[1-9]\d{0,9}$/;

/** More than this no honest answer holds. */
export const MOST_LEAK_ROWS = 20_000;

/** With padding an answer has 800 rows at least; a shorter one was cut somewhere on its way. */
const LEAST_ROWS = 800;

const ANY_ROW = /^[0-9A-F]{35}:\d{1,10}$/i;

export interface RangeAnswer {
  /** Rows that are no padding, in capital letters. */
  readonly rows: readonly string[];
  /** False: some rows are missing, so that "not in the list" would be a guess. */
  readonly whole: boolean;
}

/** Reads an answer; null when it is no such list. */
export function readRange(text: string): RangeAnswer | null {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const last = lines.at(-1);
  const cut = last !== undefined && !ANY_ROW.test(last);
  // Only the end may be broken off. Anything else that is no row makes it another kind of text.
  const complete = cut ? lines.slice(0, -1) : lines;
  if (complete.length === 0 || complete.length > MOST_LEAK_ROWS) return null;
  if (!complete.every((line) => ANY_ROW.test(line))) return null;
  const rows = complete.map((line) => line.toUpperCase()).filter((line) => LEAK_ROW.test(line));
  return { rows, whole: !cut && complete.length >= LEAST_ROWS };
}

/** How often a password with this ending was seen; 0 = it is not in these rows. */
export function timesSeen(ending: string, rows: readonly string[]): number {
  const row = rows.find((one) => one.startsWith(`${ending}:`));
  return row === undefined ? 0 : Number(row.slice(ending.length + 1));
}
