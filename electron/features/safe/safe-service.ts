import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../../shared/result';
import {
  unsettled,
  withChange,
  withItem,
  withoutItem,
  type SafeIndex,
  type SafeItem,
} from '../../../shared/safe/index-rules';
import {
  bytesOf,
  SAFE_ITEMS_MAX,
  SAFE_VALUE_MAX_BYTES,
  type SafeKind,
} from '../../../shared/safe/kinds';
import type { Clock } from '../../ports/clock';
import type { Logger } from '../../ports/logger';
import type { SafeValues, ValueError } from './safe-values';

/** Where the indexes are: in the people's sealed files. A change that returns ok is on the disk. */
export interface SafeIndexes {
  /** Null for somebody who is not here or not open. */
  of(personId: string): SafeIndex | null;
  change(
    personId: string,
    change: (index: SafeIndex) => SafeIndex,
  ): Promise<Result<null, 'people.unknown' | 'people.not-saved'>>;
}

interface SafeDeps {
  readonly indexes: SafeIndexes;
  readonly values: SafeValues;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Why one line could not be reached. */
export type FindError = 'people.unknown' | 'safe.not-found';

/** Why a value could not be kept, read or removed. */
export type ValueCode =
  | 'people.unknown'
  | 'safe.locked'
  | 'safe.session-only'
  | 'safe.keychain-missing'
  | 'safe.keychain-locked'
  | 'safe.keychain-refused'
  | 'safe.keychain-failed'
  | 'safe.entry-gone'
  | 'safe.damaged'
  | 'safe.too-long';

type SaveError = 'people.unknown' | 'people.not-saved';
type AddError = ValueCode | SaveError | 'safe.too-many';
type RemoveError = ValueCode | SaveError | 'safe.not-gone';

const CODE_OF = {
  'people.unknown': 'people.unknown',
  'people.locked': 'safe.locked',
  'people.session-only': 'safe.session-only',
  'entry-gone': 'safe.entry-gone',
  damaged: 'safe.damaged',
  'not-taken': 'safe.keychain-failed',
  'keychain.missing': 'safe.keychain-missing',
  'keychain.locked': 'safe.keychain-locked',
  'keychain.refused': 'safe.keychain-refused',
  'keychain.too-large': 'safe.too-long',
  'keychain.failed': 'safe.keychain-failed',
} as const satisfies Record<ValueError, ValueCode>;

/**
 * What a person keeps in the Safe. The index says first what is about to happen and last what did, so that an
 * end at any point leaves a line that says what to settle, and never a value that nobody knows.
 */
export function createSafe({ indexes, values, clock, log }: SafeDeps) {
  /** What is being added just now is not there yet, and nothing that an ended Relock left. */
  const adding = new Set<string>();

  const find = (personId: string, itemId: string): Result<SafeItem, FindError> => {
    const index = indexes.of(personId);
    if (index === null) return err('people.unknown');
    const item = index.items.find(({ id }) => id === itemId);
    return item === undefined ? err('safe.not-found') : ok(item);
  };

  /** Removes a value whose line says `removing`, then the line. */
  async function finishRemoval(
    personId: string,
    itemId: string,
  ): Promise<Result<null, RemoveError>> {
    const removed = await values.remove(personId, itemId);
    if (!removed.ok) {
      log.warn('safe: value not removed', { code: removed.error });
      return err(removed.error === 'not-taken' ? 'safe.not-gone' : CODE_OF[removed.error]);
    }
    return indexes.change(personId, (index) => withoutItem(index, itemId));
  }

  /** Promises a line, keeps its value, and says that it is kept. */
  async function keepNew(
    personId: string,
    item: SafeItem,
    sealed: string,
  ): Promise<Result<null, AddError>> {
    const promised = await indexes.change(personId, (present) => withItem(present, item));
    if (!promised.ok) return promised;
    const kept = await values.keep(personId, item.id, sealed);
    const said = kept.ok
      ? await indexes.change(personId, (present) => withChange(present, item.id, { step: 'kept' }))
      : err(CODE_OF[kept.error]);
    if (said.ok) return said;
    // Taken back now, or by `settle` when even that does not work.
    if (!kept.ok) log.warn('safe: value not kept', { code: kept.error });
    await finishRemoval(personId, item.id);
    return said;
  }

  async function read(
    personId: string,
    itemId: string,
  ): Promise<Result<string, FindError | ValueCode>> {
    const item = find(personId, itemId);
    if (!item.ok) return item;
    const value = await values.read(personId, itemId);
    return value.ok ? value : err(CODE_OF[value.error]);
  }

  /** Settles one line: a value that arrived is kept, one that did not is no longer promised. */
  async function settleItem(personId: string, item: SafeItem): Promise<boolean> {
    if (item.step === 'removing') return (await finishRemoval(personId, item.id)).ok;
    const value = await values.read(personId, item.id);
    if (value.ok) {
      const kept = await indexes.change(personId, (index) =>
        withChange(index, item.id, { step: 'kept' }),
      );
      return kept.ok;
    }
    // Not there, or cut: it was never called kept. Anything else is no answer, and is asked again later.
    if (value.error !== 'entry-gone' && value.error !== 'damaged') return false;
    return (await finishRemoval(personId, item.id)).ok;
  }

  return {
    find,
    list: (personId: string): Result<readonly SafeItem[], 'people.unknown'> => {
      const index = indexes.of(personId);
      return index === null ? err('people.unknown') : ok(index.items);
    },

    async add(
      personId: string,
      {
        kind,
        label,
        value,
      }: { readonly kind: SafeKind; readonly label: string; readonly value: string },
    ): Promise<Result<{ itemId: string }, AddError>> {
      const index = indexes.of(personId);
      if (index === null) return err('people.unknown');
      if (bytesOf(value) > SAFE_VALUE_MAX_BYTES) return err('safe.too-long');
      if (index.items.length >= SAFE_ITEMS_MAX) return err('safe.too-many');
      const id = randomUUID();
      const sealed = values.seal(personId, id, value);
      if (!sealed.ok) return err(CODE_OF[sealed.error]);
      const addedAt = new Date(clock.now()).toISOString();
      const item: SafeItem = { id, kind, label, addedAt, step: 'adding', reminded: 0 };
      adding.add(id);
      const done = await keepNew(personId, item, sealed.value).finally(() => adding.delete(id));
      return done.ok ? ok({ itemId: id }) : done;
    },

    read,

    rename: async (
      personId: string,
      itemId: string,
      label: string,
    ): Promise<Result<null, FindError | SaveError>> => {
      const item = find(personId, itemId);
      if (!item.ok) return item;
      return indexes.change(personId, (index) => withChange(index, itemId, { label }));
    },

    /** Ok only when the keychain was looked at again and has nothing there any more. */
    async remove(personId: string, itemId: string): Promise<Result<null, RemoveError | FindError>> {
      const item = find(personId, itemId);
      if (!item.ok) return item;
      const going = await indexes.change(personId, (index) =>
        withChange(index, itemId, { step: 'removing' }),
      );
      return going.ok ? finishRemoval(personId, itemId) : going;
    },

    /** Finishes what an ended Relock left open, for everybody who is open. The number that is still open. */
    async settle(personIds: readonly string[]): Promise<number> {
      let open = 0;
      for (const personId of personIds) {
        for (const item of unsettled(indexes.of(personId) ?? { items: [] })) {
          if (adding.has(item.id)) continue;
          if (!(await settleItem(personId, item))) open += 1;
        }
      }
      return open;
    },
  };
}

export type Safe = ReturnType<typeof createSafe>;
