import type { SafeIndex, SafeItem } from '../schema/safe';
import { SAFE_KINDS, type SafeKind } from './kinds';

export type { SafeIndex, SafeItem } from '../schema/safe';

/** A Safe with nothing in it. */
export const EMPTY_SAFE: SafeIndex = { items: [] };

/** The kinds of which at least one value is kept, in the order of the Safe. Says nothing about the values. */
export const keptKinds = ({ items }: SafeIndex): readonly SafeKind[] =>
  SAFE_KINDS.filter((kind) => items.some((item) => item.kind === kind && item.step === 'kept'));

/** The index with one more line. */
export const withItem = ({ items }: SafeIndex, item: SafeItem): SafeIndex => ({
  items: [...items, item],
});

/** The index without a line; the same object when there is no such line. */
export const withoutItem = (index: SafeIndex, itemId: string): SafeIndex => {
  const items = index.items.filter(({ id }) => id !== itemId);
  return items.length === index.items.length ? index : { items };
};

/** The index with one line changed; the same object when nothing changed. */
export function withChange(
  index: SafeIndex,
  itemId: string,
  change: Partial<Pick<SafeItem, 'label' | 'step' | 'reminded'>>,
): SafeIndex {
  const item = index.items.find(({ id }) => id === itemId);
  if (item === undefined) return index;
  const changed = { ...item, ...change };
  const same =
    changed.label === item.label &&
    changed.step === item.step &&
    changed.reminded === item.reminded;
  return same ? index : { items: index.items.map((one) => (one.id === itemId ? changed : one)) };
}

/** Lines that a Relock which was ended in the middle left open. */
export const unsettled = ({ items }: SafeIndex): readonly SafeItem[] =>
  items.filter(({ step }) => step !== 'kept');

/** What every screen may know of the Safe: which kinds are kept, and since when a temporary password is. */
export interface SafeView {
  readonly kinds: readonly SafeKind[];
  /** ISO 8601, UTC: the oldest temporary password; null when there is none. */
  readonly temporarySince: string | null;
}

/** The Safe as it travels in every snapshot: no label, no value. */
export function viewOfSafe(index: SafeIndex): SafeView {
  const since = index.items
    .filter(({ kind, step }) => kind === 'temporary-password' && step === 'kept')
    .map(({ addedAt }) => addedAt)
    .sort()[0];
  return { kinds: keptKinds(index), temporarySince: since ?? null };
}

const DAY_MS = 86_400_000;
/** When a temporary password is brought up again: after a day and after a week. */
export const TEMPORARY_REMINDERS_MS = [DAY_MS, 7 * DAY_MS] as const;

/** How many reminders of a temporary password are due by now, 0 to 2. */
function dueBy(item: SafeItem, now: number): 0 | 1 | 2 {
  if (item.kind !== 'temporary-password' || item.step !== 'kept') return 0;
  const age = now - Date.parse(item.addedAt);
  if (age >= TEMPORARY_REMINDERS_MS[1]) return 2;
  return age >= TEMPORARY_REMINDERS_MS[0] ? 1 : 0;
}

/** Is a temporary password older than a day? Then moving it to a password manager is worth doing now. */
export const temporaryIsDue = ({ temporarySince }: SafeView, now: number): boolean =>
  temporarySince !== null && now - Date.parse(temporarySince) >= TEMPORARY_REMINDERS_MS[0];

/** Is there a reminder that was not shown yet? */
export const temporaryToRemind = ({ items }: SafeIndex, now: number): boolean =>
  items.some((item) => dueBy(item, now) > item.reminded);

/** The index once everything that is due by now was shown. */
export function noteTemporaryReminded(index: SafeIndex, now: number): SafeIndex {
  return index.items.reduce((next, item) => {
    const due = dueBy(item, now);
    return due > item.reminded ? withChange(next, item.id, { reminded: due }) : next;
  }, index);
}
