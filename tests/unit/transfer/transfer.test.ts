import { describe, expect, it } from 'vitest';
import { createMemorySecretStore } from '../../../electron/platform/common/memory-secret-store';
import { createSafeValues } from '../../../electron/features/safe/safe-values';
import { createSafeTransfer } from '../../../electron/features/transfer/safe-transfer';
import { createTransfer, type PickedFile } from '../../../electron/features/transfer/transfer';
import { sealExport } from '../../../electron/storage/export-file';
import { createPersonSealing } from '../../../electron/storage/person-sealing';
import type { Person } from '../../../shared/person';
import { err, ok } from '../../../shared/result';
import { CHEAP_LOCK } from '../people/harness';
import { ANA, LUIS, person, START } from '../session/builders';

const PASSPHRASE = 'four short words';
const ITEM = '3f2504e0-4f89-41d3-9a0c-0305e82c33aa';
const OTHER_ITEM = '3f2504e0-4f89-41d3-9a0c-0305e82c33ab';
const item = (id: string) => ({
  id,
  kind: 'recovery-code' as const,
  label: 'Ana’s',
  addedAt: new Date(START).toISOString(),
  step: 'kept' as const,
  reminded: 0 as const,
});
const ana = person(ANA, 'Ana', { safe: { items: [item(ITEM)] } });

/** One computer with a keychain, people and a stick for the file. */
function computer(...people: readonly Person[]) {
  const here = new Map(people.map((one) => [one.id, one]));
  const states = new Map<string, 'locked' | 'closed'>();
  const secrets = createMemorySecretStore();
  const key = new Uint8Array(32).fill(Math.floor(Math.random() * 250) + 1);
  const values = createSafeValues(
    secrets,
    createPersonSealing(() => ok(key)),
  );
  const stick: { file: PickedFile; refuses: boolean } = { file: { kind: 'none' }, refuses: false };
  const find = (id: string) => here.get(id);
  const transfer = createTransfer({
    clock: { now: () => START },
    cost: CHEAP_LOCK,
    people: {
      find,
      already: (id) => (here.has(id) ? 'open' : (states.get(id) ?? 'no')),
      adopt: async (one) => (here.set(one.id, one), ok(null)),
      replace: async (one) => (here.set(one.id, one), ok(null)),
    },
    safe: createSafeTransfer({
      values,
      find,
      change: async (id, change) => {
        const one = here.get(id);
        if (one !== undefined) here.set(id, { ...one, safe: change(one.safe) });
        return ok(null);
      },
    }),
    saveFile: async (bytes) => {
      if (stick.refuses) throw new Error('full');
      stick.file = { kind: 'bytes', bytes };
      return true;
    },
    pickFile: async () => stick.file,
  });
  const { calls } = transfer;
  async function bring(passphrase = PASSPHRASE) {
    const picked = await calls.pick({});
    if (!picked.ok || picked.value.kind !== 'picked') return { picked };
    const { pickId } = picked.value;
    return { picked, pickId, opened: await calls.open({ pickId, passphrase }) };
  }
  return { here, states, secrets, values, stick, calls, transfer, bring, find };
}

/** Ana with a code in her Safe, saved to the stick of another computer. */
async function brought(...people: readonly Person[]) {
  const old = computer(ana);
  const sealed = old.values.seal(ANA, ITEM, 'AB1DE-FG2HJ');
  if (sealed.ok) await old.values.keep(ANA, ITEM, sealed.value);
  expect(await old.calls.save({ personId: ANA, passphrase: PASSPHRASE })).toEqual(
    ok({ saved: true }),
  );
  const next = computer(...people);
  next.stick.file = old.stick.file;
  return { old, next };
}

const fileWith = async (content: unknown): Promise<PickedFile> => {
  const made = await sealExport(Buffer.from(JSON.stringify(content)), PASSPHRASE, {
    cost: CHEAP_LOCK,
  });
  return { kind: 'bytes', bytes: made.ok ? made.value : new Uint8Array() };
};

describe('a person on the way to another computer', () => {
  it('arrives whole, with the values of the Safe under the other computer’s key', async () => {
    const { next } = await brought(person(LUIS, 'Luis'));
    const { pickId, opened } = await next.bring();
    expect(opened).toMatchObject({ value: { kind: 'opened', name: 'Ana', already: 'no' } });
    expect(next.here.has(ANA)).toBe(false);

    expect(await next.calls.take({ pickId: pickId ?? '', replace: false })).toEqual(ok(null));

    expect(next.find(ANA)).toEqual(ana);
    expect(await next.values.read(ANA, ITEM)).toEqual(ok('AB1DE-FG2HJ'));
    expect(next.find(LUIS)?.name).toBe('Luis');
  });

  it('with a passphrase that is not it changes nothing, and may be tried again', async () => {
    const { next } = await brought();
    const { pickId, opened } = await next.bring('something else');
    expect(opened).toEqual(ok({ kind: 'not-it' }));
    expect(await next.calls.take({ pickId: pickId ?? '', replace: true })).toEqual(
      err({ code: 'transfer.gone' }),
    );
    const again = await next.calls.open({ pickId: pickId ?? '', passphrase: PASSPHRASE });
    expect(again).toMatchObject({ value: { kind: 'opened' } });
    expect(next.here.size).toBe(0);
  });

  it('who is here already is overwritten only when asked, and old values of the Safe go', async () => {
    const here = { ...ana, name: 'Ana here', safe: { items: [item(OTHER_ITEM)] } };
    const { next } = await brought(here);
    const kept = next.values.seal(ANA, OTHER_ITEM, 'old');
    if (kept.ok) await next.values.keep(ANA, OTHER_ITEM, kept.value);
    const { pickId = '', opened } = await next.bring();
    expect(opened).toMatchObject({ value: { already: 'open' } });

    expect(await next.calls.take({ pickId, replace: false })).toEqual(
      err({ code: 'transfer.already-here' }),
    );
    expect(next.find(ANA)).toEqual(here);
    expect(await next.calls.take({ pickId, replace: true })).toEqual(ok(null));
    expect(next.find(ANA)).toEqual(ana);
    expect([...next.secrets.entries.keys()]).toEqual([`safe/${ANA}/${ITEM}`]);
  });

  it('never goes past a lock, and leaves a file that does not open as it is', async () => {
    const { next } = await brought();
    next.states.set(ANA, 'locked');
    const first = await next.bring();
    expect(await next.calls.take({ pickId: first.pickId ?? '', replace: true })).toEqual(
      err({ code: 'transfer.locked' }),
    );
    next.states.set(ANA, 'closed');
    expect(await next.calls.take({ pickId: first.pickId ?? '', replace: false })).toEqual(ok(null));
    const [added] = [...next.here.values()];
    expect(added).toMatchObject({ name: 'Ana' });
    expect(added?.id).not.toBe(ANA);
    expect(await next.values.read(added?.id ?? '', ITEM)).toEqual(ok('AB1DE-FG2HJ'));
  });

  it('is not saved at all when a value of the Safe cannot be read', async () => {
    const old = computer(ana);
    expect(await old.calls.save({ personId: ANA, passphrase: PASSPHRASE })).toEqual(
      err({ code: 'transfer.not-collected' }),
    );
    expect(old.stick.file).toEqual({ kind: 'none' });
  });

  it('says when the place takes no file, when the passphrase is weak, and when nobody is there', async () => {
    const old = computer(person(ANA, 'Ana'));
    old.stick.refuses = true;
    expect(await old.calls.save({ personId: ANA, passphrase: PASSPHRASE })).toEqual(
      err({ code: 'transfer.not-written' }),
    );
    expect(await old.calls.save({ personId: ANA, passphrase: 'short' })).toEqual(
      err({ code: 'lock.weak' }),
    );
    expect(await old.calls.save({ personId: LUIS, passphrase: PASSPHRASE })).toEqual(
      err({ code: 'people.unknown' }),
    );
  });

  it('says when part of the Safe could not be kept; its lines stay open for the next start', async () => {
    const { next } = await brought();
    const { pickId = '' } = await next.bring();
    next.secrets.fail('keychain.locked');
    expect(await next.calls.take({ pickId, replace: false })).toEqual(
      err({ code: 'transfer.partly' }),
    );
    expect(next.find(ANA)?.safe.items).toMatchObject([{ id: ITEM, step: 'adding' }]);
  });

  it('is let go of when somebody leaves', async () => {
    const { next } = await brought();
    const { pickId = '' } = await next.bring();
    next.transfer.letGo();
    expect(await next.calls.take({ pickId, replace: true })).toEqual(
      err({ code: 'transfer.gone' }),
    );
  });
});

describe('a file that is not taken', () => {
  it.each([
    ['not-ours', { kind: 'bytes', bytes: Buffer.from('a letter') }],
    ['damaged', { kind: 'bytes', bytes: Buffer.from('RELOCKEX') }],
    ['unreadable', { kind: 'unreadable' }],
  ] as const)('is %s', async (reason, file) => {
    const next = computer();
    next.stick.file = file;
    expect((await next.bring()).picked).toEqual(ok({ kind: 'refused', reason }));
  });

  it.each([
    ['newer-version', { ...ana, version: 99 }],
    ['damaged', { ...ana, name: '' }],
    ['damaged', { ...ana, extra: 1 }],
  ] as const)('says %s about the person in it', async (reason, inside) => {
    const next = computer();
    next.stick.file = await fileWith({
      savedAt: new Date(START).toISOString(),
      person: inside,
      safe: {},
    });
    expect((await next.bring()).opened).toEqual(ok({ kind: 'refused', reason }));
    expect(next.here.size).toBe(0);
  });

  it.each([[], 'text', { person: ana }, null])('is %j', async (content) => {
    const next = computer();
    next.stick.file = await fileWith(content);
    expect((await next.bring()).opened).toEqual(ok({ kind: 'refused', reason: 'damaged' }));
  });
});
