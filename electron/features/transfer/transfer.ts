import { randomUUID } from 'node:crypto';
import { passphraseProblem } from '../../../shared/app-lock';
import type { AppContract } from '../../../shared/ipc/contract';
import type { Handlers } from '../../../shared/ipc/define';
import type { ALREADY } from '../../../shared/ipc/groups/transfer';
import type { Person } from '../../../shared/person';
import { err, ok, type Result } from '../../../shared/result';
import { exportSchema } from '../../../shared/schema/transfer';
import type { Clock } from '../../ports/clock';
import { checkExport, openExport, sealExport } from '../../storage/export-file';
import { readStoredPerson } from '../../storage/person-file';
import type { LockCost } from '../../storage/key-wrap';
import type { SafeTransfer } from './safe-transfer';

/** A file that the person chose. */
export type PickedFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

/** Where people are, as far as a transfer needs them. */
export interface TransferPeople {
  find(personId: string): Person | undefined;
  already(personId: string): (typeof ALREADY)[number];
  /** Takes somebody in who comes from another computer; `ok` once they are on the disk. */
  adopt(
    person: Person,
  ): Promise<Result<null, 'people.not-saved' | 'people.too-many' | 'transfer.already-here'>>;
  /** Gives up what is here of the same person. */
  replace(person: Person): Promise<Result<null, 'people.not-saved' | 'people.unknown'>>;
}

interface TransferDeps {
  readonly people: TransferPeople;
  readonly safe: SafeTransfer;
  readonly clock: Clock;
  /** Asks where, and writes. False = the person chose not to. Throws when it cannot be written. */
  readonly saveFile: (bytes: Uint8Array) => Promise<boolean>;
  readonly pickFile: () => Promise<PickedFile>;
  readonly cost?: LockCost;
}

interface Picked {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Once its passphrase was right. */
  readonly inside: Inside | null;
}

interface Inside {
  readonly savedAt: string;
  readonly person: Person;
  readonly values: Readonly<Record<string, string>>;
}

/** Brings one person to another computer: a sealed file out, and in again. */
export function createTransfer(deps: TransferDeps) {
  const { people, safe, clock, cost } = deps;
  // One file at a time; a second pick lets go of the first.
  let picked: Picked | null = null;
  const find = (pickId: string): Picked | null => (picked?.id === pickId ? picked : null);

  const calls: Handlers<AppContract>['transfer'] = {
    async save({ personId, passphrase }) {
      if (passphraseProblem(passphrase) !== null) return err({ code: 'lock.weak' });
      const person = people.find(personId);
      if (person === undefined) return err({ code: 'people.unknown' });
      const values = await safe.collect(person);
      if (!values.ok) return err({ code: 'transfer.not-collected' });
      const savedAt = new Date(clock.now()).toISOString();
      const content = Buffer.from(JSON.stringify({ savedAt, person, safe: values.value }));
      const sealed = await sealExport(content, passphrase, cost === undefined ? {} : { cost });
      content.fill(0);
      if (!sealed.ok) return err({ code: 'lock.failed' });
      try {
        return ok({ saved: await deps.saveFile(sealed.value) });
      } catch {
        return err({ code: 'transfer.not-written' });
      }
    },

    async pick() {
      picked = null;
      const file = await deps.pickFile();
      if (file.kind === 'none') return ok({ kind: 'none' });
      if (file.kind === 'unreadable') return ok({ kind: 'refused', reason: 'unreadable' });
      const whole = checkExport(file.bytes);
      if (!whole.ok) return ok({ kind: 'refused', reason: whole.error });
      picked = { id: randomUUID(), bytes: file.bytes, inside: null };
      return ok({ kind: 'picked', pickId: picked.id });
    },

    async open({ pickId, passphrase }) {
      const found = find(pickId);
      if (found === null) return err({ code: 'transfer.gone' });
      const content = await openExport(found.bytes, passphrase);
      if (!content.ok) {
        if (content.error === 'failed') return err({ code: 'lock.failed' });
        if (content.error === 'wrong-passphrase') return ok({ kind: 'not-it' });
        return ok({ kind: 'refused', reason: content.error });
      }
      const inside = readInside(content.value);
      if (!inside.ok) return ok({ kind: 'refused', reason: inside.error });
      // Somebody may have left meanwhile.
      if (find(pickId) === null) return err({ code: 'transfer.gone' });
      picked = { ...found, inside: inside.value };
      const { person, savedAt } = inside.value;
      const already = people.already(person.id);
      return ok({ kind: 'opened', name: person.name, savedAt, already });
    },

    async take({ pickId, replace }) {
      const inside = find(pickId)?.inside ?? null;
      if (inside === null) return err({ code: 'transfer.gone' });
      const { values } = inside;
      const already = people.already(inside.person.id);
      // The file here that does not open stays as it is: the person comes in beside it, under an id of their own.
      const person = already === 'closed' ? { ...inside.person, id: randomUUID() } : inside.person;
      if (already === 'locked') return err({ code: 'transfer.locked' });
      if (already === 'open' && !replace) return err({ code: 'transfer.already-here' });
      // The lines of the Safe come first as "adding": what ends in the middle is settled at the next start.
      const waiting = safe.announced(person, people.find(person.id));
      const taken =
        already === 'open' ? await people.replace(waiting) : await people.adopt(waiting);
      if (!taken.ok) {
        return err({ code: taken.error === 'people.unknown' ? 'transfer.gone' : taken.error });
      }
      picked = null;
      return (await safe.deliver(person.id, values)) ? ok(null) : err({ code: 'transfer.partly' });
    },

    async drop() {
      picked = null;
      return ok(null);
    },
  };
  return {
    calls,
    /** Lets go of a chosen file: somebody left, or a lock closed. */
    letGo: (): void => {
      picked = null;
    },
  };
}

/** Reads what was under the seal. A file of a later Relock is known by the version of the person in it. */
function readInside(content: Uint8Array): Result<Inside, 'damaged' | 'newer-version'> {
  let raw: unknown;
  try {
    raw = JSON.parse(Buffer.from(content).toString('utf8'));
  } catch {
    return err('damaged');
  }
  const parsed = exportSchema.safeParse(raw);
  if (!parsed.success) return err('damaged');
  const person = readStoredPerson(parsed.data.person);
  if (!person.ok) return err(person.error === 'newer-version' ? 'newer-version' : 'damaged');
  return ok({ savedAt: parsed.data.savedAt, person: person.value, values: parsed.data.safe });
}
