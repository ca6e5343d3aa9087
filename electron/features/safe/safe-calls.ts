import type { AppContract } from '../../../shared/ipc/contract';
import type { AppError, Handlers } from '../../../shared/ipc/define';
import { err, ok, type Result } from '../../../shared/result';
import type { SafeItem } from '../../../shared/safe/index-rules';
import type { SafeKind } from '../../../shared/safe/kinds';
import type { FindError, Safe, ValueCode } from './safe-service';

/** What is printed: never written to a file. */
export interface SheetWish {
  readonly kind: SafeKind;
  readonly label: string;
  readonly value: string;
  readonly addedAt: string;
}

interface SafeCallsDeps {
  readonly safe: Safe;
  /** Resolves when no line is being settled. */
  readonly settled?: () => Promise<void>;
  /** The person whose account is open; null also while somebody left quickly. */
  readonly activeId: () => string | null;
  readonly clipboard: {
    copySecret(text: string): Promise<'kept-out' | 'not-available'>;
    clearIfOurs(): Promise<void>;
  };
  readonly print: (sheet: SheetWish) => Promise<'printed' | 'not-now' | 'failed'>;
  readonly shield: { set(on: boolean): 'kept-out' | 'not-available' };
}

/** What the screen of the Safe may ask, for the person whose account is open and for nobody else. */
export function createSafeCalls(deps: SafeCallsDeps): Handlers<AppContract>['safe'] {
  const { safe, activeId, clipboard, shield } = deps;
  const isOpen = (personId: string): boolean => activeId() === personId;

  async function read(
    personId: string,
    itemId: string,
  ): Promise<Result<SafeItem & { value: string }, AppError<FindError | ValueCode>>> {
    const item = isOpen(personId) ? safe.find(personId, itemId) : err('people.unknown' as const);
    if (!item.ok) return err({ code: item.error });
    const value = await safe.read(personId, itemId);
    if (!value.ok) return err({ code: value.error });
    // They may have left while the keychain was asked.
    return isOpen(personId)
      ? ok({ ...item.value, value: value.value })
      : err({ code: 'people.unknown' });
  }

  return {
    list: async ({ personId }) => {
      await deps.settled?.();
      const items = isOpen(personId) ? safe.list(personId) : err('people.unknown' as const);
      if (!items.ok) return err({ code: items.error });
      return ok(items.value.map(({ reminded: _, ...line }) => line));
    },
    add: async ({ personId, kind, label, value }) => {
      if (!isOpen(personId)) return err({ code: 'people.unknown' });
      const added = await safe.add(personId, { kind, label, value });
      return added.ok ? added : err({ code: added.error });
    },
    show: async ({ personId, itemId }) => {
      const found = await read(personId, itemId);
      return found.ok ? ok({ value: found.value.value, shield: shield.set(true) }) : found;
    },
    shield: async ({ on }) => ok(shield.set(on)),
    copy: async ({ personId, itemId }) => {
      const found = await read(personId, itemId);
      if (!found.ok) return found;
      try {
        return ok({ marks: await clipboard.copySecret(found.value.value) });
      } catch {
        return err({ code: 'safe.not-copied' });
      }
    },
    clearClipboard: async () => {
      await clipboard.clearIfOurs();
      return ok(null);
    },
    print: async ({ personId, itemId }) => {
      const found = await read(personId, itemId);
      if (!found.ok) return found;
      const outcome = await deps.print(found.value);
      return outcome === 'failed'
        ? err({ code: 'safe.not-printed' })
        : ok({ printed: outcome === 'printed' });
    },
    rename: async ({ personId, itemId, label }) => {
      if (!isOpen(personId)) return err({ code: 'people.unknown' });
      const renamed = await safe.rename(personId, itemId, label);
      return renamed.ok ? renamed : err({ code: renamed.error });
    },
    remove: async ({ personId, itemId }) => {
      if (!isOpen(personId)) return err({ code: 'people.unknown' });
      const removed = await safe.remove(personId, itemId);
      return removed.ok ? ok({ lookedAgain: true }) : err({ code: removed.error });
    },
  };
}
