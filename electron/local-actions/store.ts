import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import type { SecretStore, SecretStoreError } from '../ports/secret-store';
import { backupOf } from '../storage/atomic-file';
import { openDeviceKey, readKey } from '../storage/keys';
import { codeOf } from './disk-problem';
import { createMemoryJournal, createSealedJournal, JOURNAL_FILE, type Journal } from './journal';
import {
  boxesIn,
  createMemoryUndoBox,
  createSealedUndoBox,
  dropBox,
  type UndoBox,
} from './undo-box';

/** Where runs are recorded and undo copies are kept. */
export interface ActionStore {
  /** False: for this session only, and no undo outlives a run (settled 2 and 3). */
  readonly lasting: boolean;
  readonly journal: Journal;
  readonly box: (journalId: string) => UndoBox;
  /** Removes every copy, with its token, of a run that is not `known`: nobody could ever use or end it. */
  readonly dropOthers: (known: readonly string[]) => Promise<void>;
}

export interface StoreDeps {
  /** Relock's data folder. */
  readonly folder: string;
  readonly secrets: SecretStore;
}

/** What the keychain lets the actions do now. `session`: there is none on this computer. */
export type KeepingState = 'lasting' | 'session' | 'no-keychain';

/**
 * Opens the store anew for each call and keeps no key: a keychain that is locked, or emptied by "forget
 * everything", counts at once.
 *
 * No keychain and never one before (no sealed journal): settled 3 lets the unlink go on without an undo, in memory.
 * A keychain that is locked, refused or went away is another matter: it can come back, and with it an undo, or a run
 * that is still open. So it waits.
 */
export function createStores(deps: StoreDeps) {
  const session = { journal: createMemoryJournal(), boxes: new Map<string, UndoBox>() };

  const sessionStore: ActionStore = {
    lasting: false,
    journal: session.journal,
    box: (journalId) => {
      const box = session.boxes.get(journalId) ?? createMemoryUndoBox();
      session.boxes.set(journalId, box);
      return box;
    },
    dropOthers: async () => undefined,
  };

  /** Opens with the key that `keyOf` finds or makes; null is answered with what can be read without one. */
  async function openWith(
    keyOf: () => Promise<Result<Uint8Array | null, SecretStoreError>>,
  ): Promise<Result<ActionStore, 'actions.no-keychain'>> {
    const probe = await deps.secrets.probe();
    if (!probe.ok)
      return (await maySession(probe.error)) ? ok(sessionStore) : err('actions.no-keychain');
    const key = await keyOf();
    if (!key.ok) return err('actions.no-keychain');
    return ok(key.value === null ? await emptyStore() : lastingStore(deps, key.value));
  }

  /** Is there a journal on disk, even if nobody can read it now? A place that cannot be seen counts as yes. */
  async function journalExists(): Promise<boolean> {
    const file = path.join(deps.folder, JOURNAL_FILE);
    const looks = [file, backupOf(file)].map((place) =>
      lstat(place).then(
        () => true,
        (cause: unknown) => !['ENOENT', 'ENOTDIR'].includes(codeOf(cause) ?? ''),
      ),
    );
    return (await Promise.all(looks)).includes(true);
  }

  /** A sealed journal may hold a run that is open: a session beside it would hide that. */
  const maySession = async (problem: SecretStoreError): Promise<boolean> =>
    problem === 'keychain.missing' && !(await journalExists());

  /** Before the first run there is no key. With a journal and no key, somebody removed the key. */
  async function emptyStore(): Promise<ActionStore> {
    const damage = (await journalExists()) ? 'damaged' : 'none';
    const journal = {
      ...createMemoryJournal(),
      read: async () => ({ lines: [], damage }) as const,
    };
    return { lasting: true, journal, box: createMemoryUndoBox, dropOthers: dropOthers(deps) };
  }

  return {
    /** Is there any undo copy on disk? Asks no keychain. */
    hasCopies: async () => (await boxesIn(deps.folder)).length > 0,
    keeping: async (): Promise<KeepingState> => {
      const probe = await deps.secrets.probe();
      if (probe.ok) return 'lasting';
      return (await maySession(probe.error)) ? 'session' : 'no-keychain';
    },
    /** For reading and for undoing: makes no key. */
    openKept: () => openWith(() => readKey(deps.secrets, 'device-key')),
    /** For a new run: makes the key of this computer at first use. */
    open: () => openWith(() => openDeviceKey(deps.secrets)),
  };
}

const lastingStore = (deps: StoreDeps, key: Uint8Array): ActionStore => ({
  lasting: true,
  journal: createSealedJournal({ folder: deps.folder, key }),
  box: (journalId) => createSealedUndoBox({ ...deps, key }, journalId),
  dropOthers: dropOthers(deps),
});

const dropOthers = (deps: StoreDeps) => async (known: readonly string[]) => {
  for (const journalId of await boxesIn(deps.folder))
    if (!known.includes(journalId)) await dropBox(deps, journalId);
};
