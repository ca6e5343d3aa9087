import { randomUUID } from 'node:crypto';
import type { Clock } from '../ports/clock';
import type { JournalLine } from './journal';
import type { createStores } from './store';

/** An account that the person took off in OneDrive itself. */
export interface WatchedUnlink {
  /** Whose account was open when the watch began; somebody else's, or nobody's, may be by now. */
  readonly personId: string | null;
  readonly address: string | null;
  readonly folder: string | null;
  /** Every file was seen to be where it was. */
  readonly checked: boolean;
}

/** Writes it into the history; false when that could not be done. There is nothing to undo. */
export async function noteWatched(
  { clock }: { readonly clock: Clock },
  stores: ReturnType<typeof createStores>,
  { personId, address, folder, checked }: WatchedUnlink,
): Promise<boolean> {
  const store = await stores.open();
  if (!store.ok) return false;
  const { journal } = store.value;
  const run = { journalId: randomUUID(), at: new Date(clock.now()).toISOString() };
  const start: JournalLine['start'] = {
    actionId: 'onedrive.guided',
    personId,
    address,
    folder,
    before: null,
  };
  // An end between the two lines leaves a run that changed nothing: the next start forgets it.
  if (!(await journal.append({ ...run, phase: 'started', start })).ok) return false;
  const phase = checked ? 'watched' : 'unverified';
  return (await journal.append({ ...run, phase, undoUntil: null })).ok;
}
