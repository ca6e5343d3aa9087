import type { Person } from '../../../shared/person';
import { err, ok, type Result } from '../../../shared/result';
import { withChange, withoutItem, type SafeIndex } from '../../../shared/safe/index-rules';
import type { SafeValues } from '../safe/safe-values';

/** The Safe's part of a transfer. */
export interface SafeTransfer {
  /** Every value by the id of its line. All or nothing: a copy that lacks some would look whole. */
  collect(person: Person): Promise<Result<Record<string, string>, 'not-collected'>>;
  /** The person with lines that say what is about to be kept, and what of `before` is about to go. */
  announced(person: Person, before: Person | undefined): Person;
  /** Keeps the values and says so in their lines. False when some could not be kept. */
  deliver(personId: string, values: Readonly<Record<string, string>>): Promise<boolean>;
}

interface SafeTransferDeps {
  readonly values: SafeValues;
  readonly find: (personId: string) => Person | undefined;
  readonly change: (
    personId: string,
    change: (index: SafeIndex) => SafeIndex,
  ) => Promise<{ readonly ok: boolean }>;
}

export function createSafeTransfer({ values, find, change }: SafeTransferDeps): SafeTransfer {
  return {
    async collect(person) {
      const collected: Record<string, string> = {};
      for (const { id, step } of person.safe.items) {
        if (step !== 'kept') continue;
        const value = await values.read(person.id, id);
        if (!value.ok) return err('not-collected');
        collected[id] = value.value;
      }
      return ok(collected);
    },

    announced(person, before) {
      const kept = person.safe.items.filter(({ step }) => step === 'kept');
      const ids = new Set(kept.map(({ id }) => id));
      const going = (before?.safe.items ?? []).filter(({ id }) => !ids.has(id));
      const items = [
        ...kept.map((item) => ({ ...item, step: 'adding' as const })),
        ...going.map((item) => ({ ...item, step: 'removing' as const })),
      ];
      return { ...person, safe: { ...person.safe, items } };
    },

    async deliver(personId, given) {
      let whole = true;
      for (const { id, step } of find(personId)?.safe.items ?? []) {
        if (step === 'removing') {
          const gone = await values.remove(personId, id);
          if (gone.ok) await change(personId, (index) => withoutItem(index, id));
          continue;
        }
        const value = given[id];
        const entry = value === undefined ? null : values.seal(personId, id, value);
        const kept = entry?.ok === true ? await values.keep(personId, id, entry.value) : null;
        if (kept?.ok === true)
          await change(personId, (index) => withChange(index, id, { step: 'kept' }));
        else whole = false;
      }
      return whole;
    },
  };
}
