import { z } from 'zod';
import { ACTION_IDS } from '../../shared/local-actions';

/**
 * What happened to one run, in the order in which it can happen.
 * started: nothing was changed yet. writing: the first change may have been made. undoing: the same for an
 * undo. forgotten: ended before the first change. dropped: the undo copy is gone, the rest stands.
 * linked-again: what was taken away came back by itself, the rest stands. watched: the person did it, Relock saw it.
 */
const PHASES = [
  'started',
  'writing',
  'verified',
  'unverified',
  'rolled-back',
  'stuck',
  'forgotten',
  'undoing',
  'undone',
  'dropped',
  'linked-again',
  'watched',
] as const;

/** What only the first line of a run holds. */
export const startSchema = z.strictObject({
  actionId: z.enum(ACTION_IDS),
  /** Null when nobody was chosen. The name stays with the person's own file. */
  personId: z.uuid().nullable(),
  address: z.string().nullable(),
  folder: z.string().nullable(),
  /** What the action needs to judge and undo itself. */
  before: z.unknown(),
});

/** One line, as it is sealed. */
export const lineSchema = z.strictObject({
  journalId: z.uuid(),
  phase: z.enum(PHASES),
  at: z.iso.datetime(),
  /** Only in the first line of a run. */
  start: startSchema.optional(),
  /** Until when the undo copy is kept; only in lines that settle it. */
  undoUntil: z.iso.datetime().nullable().optional(),
});

/** See `lineSchema`. */
export type JournalLine = z.output<typeof lineSchema>;
/** Where a run stands. */
export type JournalPhase = Exclude<JournalLine['phase'], 'dropped' | 'linked-again'>;

/** cut: the last line is not whole and was left out. damaged: another line cannot be opened. */
export type JournalDamage = 'none' | 'cut' | 'damaged' | 'unreadable';
