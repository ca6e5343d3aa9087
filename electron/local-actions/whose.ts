import type { HistoryEntry } from '../../shared/local-actions';

/** Who uses Relock now and who is kept here, so that nothing of one person is shown to another (design.md 1). */
export interface Owner {
  /** The person whose account is open; null when nobody is chosen. */
  readonly activeId: () => string | null;
  /** Null for somebody who is not kept here any more. */
  readonly nameOf: (personId: string) => string | null;
}

/** Whose run this is, seen by the person who looks now. */
export function whoseIs(personId: string | null, owner: Owner): HistoryEntry['whose'] {
  if (personId === null) return 'nobody';
  if (personId === owner.activeId()) return 'own';
  return owner.nameOf(personId) === null ? 'gone' : 'other';
}

/** May this person take the run back? A run without a person belongs to whoever sits here. */
export const mayUndo = (personId: string | null, owner: Owner): boolean =>
  ['own', 'nobody'].includes(whoseIs(personId, owner));

/** May this person delete the undo copy? Nobody else can, once its owner is gone. */
export const mayDrop = (personId: string | null, owner: Owner): boolean =>
  whoseIs(personId, owner) !== 'other';
