import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { secretIdOf } from '../../../electron/features/safe/safe-values';
import { MAX_SECRET_BYTES, type SecretStoreError } from '../../../electron/ports/secret-store';
import { SAFE_ITEMS_MAX, SAFE_VALUE_MAX_BYTES } from '../../../shared/safe/kinds';
import { createWorld, OTHER, PERSON, PowerCut, type World } from './world';

const CODE = 'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2';
const entry = { kind: 'recovery-code', label: 'Drawer', value: CODE } as const;

let world: World;
beforeEach(() => {
  world = createWorld();
});

async function addOne(value: string = CODE): Promise<string> {
  const added = await world.start().safe.add(PERSON, { ...entry, value });
  if (!added.ok) throw new Error(added.error);
  return added.value.itemId;
}

const refused = (error: string) => ({ ok: false, error });

/** Lets a power cut pass; anything else is a bug. */
const survive = (cause: unknown): void => {
  if (!(cause instanceof PowerCut)) throw cause;
};

describe('keeping', () => {
  it('gives back exactly what was typed, also after a restart', async () => {
    const value = ' first\n\tsecond 0O1I ñ 日本 😀 ';
    const itemId = await addOne(value);

    expect(await world.start().safe.read(PERSON, itemId)).toEqual({ ok: true, value });
  });

  it('puts ciphertext into the keychain and no value into the index', async () => {
    const itemId = await addOne();
    const kept = world.keychain.get(secretIdOf(PERSON, itemId)) ?? '';

    expect(kept).toMatch(/^[\w-]{60,}$/);
    expect(Buffer.from(kept, 'base64url').toString('latin1')).not.toContain('ABCDE');
    expect(JSON.stringify([...world.disk])).not.toContain('ABCDE');
    expect(world.disk.get(PERSON)?.items).toMatchObject([
      { id: itemId, step: 'kept', label: 'Drawer' },
    ]);
  });

  it('fits the longest value into the smallest keychain, and writes nothing of a longer one', async () => {
    const itemId = await addOne('😀'.repeat(SAFE_VALUE_MAX_BYTES / 4));
    const kept = world.keychain.get(secretIdOf(PERSON, itemId)) ?? '';
    expect(kept.length).toBeLessThanOrEqual(MAX_SECRET_BYTES);

    const run = world.start();
    const value = 'x'.repeat(SAFE_VALUE_MAX_BYTES + 1);
    expect(await run.safe.add(PERSON, { ...entry, value })).toEqual(refused('safe.too-long'));
    expect(run.writes()).toBe(0);
  });

  it('is left alone by a settling in the middle, as when somebody else is unlocked', async () => {
    const { safe, secrets } = world.start();
    const { set } = secrets;
    // A keychain that takes its time.
    secrets.set = async (id, value) => {
      await safe.settle([PERSON]);
      return set(id, value);
    };
    const added = await safe.add(PERSON, entry);

    expect(world.disk.get(PERSON)?.items).toMatchObject([{ step: 'kept' }]);
    expect(added.ok && (await safe.read(PERSON, added.value.itemId)).ok).toBe(true);
  });

  it('refuses one entry too many', async () => {
    const { safe } = world.start();
    for (let at = 0; at < SAFE_ITEMS_MAX; at += 1) await safe.add(PERSON, entry);

    expect(await safe.add(PERSON, entry)).toEqual(refused('safe.too-many'));
  });

  it('keeps nothing and promises nothing when the keychain refuses', async () => {
    const run = world.start();
    run.secrets.refuse(/^safe/);

    expect(await run.safe.add(PERSON, entry)).toEqual(refused('safe.keychain-refused'));
    await world.start().safe.settle([PERSON]);

    expect(world.disk.get(PERSON)?.items).toEqual([]);
    expect(world.keychain.size).toBe(0);
  });

  it('writes nothing to the keychain when the index cannot be saved', async () => {
    const run = world.start();
    run.fillDisk(true);

    expect(await run.safe.add(PERSON, entry)).toEqual(refused('people.not-saved'));
    expect(world.keychain.size).toBe(0);
  });

  it('keeps nothing, not even a line, of somebody who lives in this session only', async () => {
    const run = world.start({ keeping: false });

    expect(await run.safe.add(PERSON, entry)).toEqual(refused('safe.session-only'));
    expect(run.writes()).toBe(0);
  });

  it('says nothing of a person who is locked', async () => {
    const itemId = await addOne();
    const run = world.start();
    run.lock(true);

    expect(run.safe.list(PERSON)).toEqual(refused('people.unknown'));
    expect(await run.safe.read(PERSON, itemId)).toEqual(refused('people.unknown'));
    expect(await run.safe.add(PERSON, entry)).toEqual(refused('people.unknown'));
  });
});

describe('reading', () => {
  it('does not open one value in the place of another, or for another person', async () => {
    const [one, two] = [await addOne('one'), await addOne('two')];
    world.keychain.set(secretIdOf(PERSON, two), world.keychain.get(secretIdOf(PERSON, one)) ?? '');

    expect(await world.start().safe.read(PERSON, two)).toEqual(refused('safe.damaged'));
    expect(await world.start().safe.read(OTHER, one)).toEqual(refused('safe.not-found'));
  });

  it('says when another program damaged the entry, or took it away', async () => {
    const itemId = await addOne();
    world.keychain.set(secretIdOf(PERSON, itemId), 'x'.repeat(90));
    expect(await world.start().safe.read(PERSON, itemId)).toEqual(refused('safe.damaged'));

    world.keychain.clear();
    expect(await world.start().safe.read(PERSON, itemId)).toEqual(refused('safe.entry-gone'));
  });

  it.each<SecretStoreError>([
    'keychain.missing',
    'keychain.locked',
    'keychain.refused',
    'keychain.failed',
  ])('tells %s as what it is', async (code) => {
    const itemId = await addOne();
    const run = world.start();
    run.secrets.fail(code);

    expect(await run.safe.read(PERSON, itemId)).toEqual(refused(`safe.${code.replace('.', '-')}`));
  });
});

describe('deleting', () => {
  it('is done only when the keychain has nothing there any more', async () => {
    const itemId = await addOne();

    expect(await world.start().safe.remove(PERSON, itemId)).toEqual({ ok: true, value: null });
    expect(world.keychain.size).toBe(0);
    expect(world.disk.get(PERSON)?.items).toEqual([]);
  });

  it('does not say gone while the entry may be there, and can be tried again', async () => {
    const itemId = await addOne();
    const run = world.start();
    run.secrets.refuse(/^safe/);

    expect(await run.safe.remove(PERSON, itemId)).toEqual(refused('safe.keychain-refused'));
    expect(world.disk.get(PERSON)?.items).toMatchObject([{ id: itemId, step: 'removing' }]);
    run.secrets.refuse(null);
    expect((await run.safe.remove(PERSON, itemId)).ok).toBe(true);
    expect(world.keychain.size).toBe(0);
  });

  it('also ends well when another program took the entry away first', async () => {
    const itemId = await addOne();
    world.keychain.clear();

    expect((await world.start().safe.remove(PERSON, itemId)).ok).toBe(true);
    expect(world.disk.get(PERSON)?.items).toEqual([]);
  });
});

it('leaves what it cannot look at as it is, and says how much that is', async () => {
  const cut = world.start({ cutAt: 4 });
  await expect(cut.safe.add(PERSON, entry)).rejects.toThrow(PowerCut);
  const run = world.start();
  run.secrets.fail('keychain.locked');

  expect(await run.safe.settle([PERSON])).toBe(1);
  expect(world.disk.get(PERSON)?.items).toHaveLength(1);
});

it('goes on with a deletion that an end of the process cut, and never brings the value back', async () => {
  for (const cutAt of [2, 3, 4, 5]) {
    world = createWorld();
    const itemId = await addOne();
    await expect(world.start({ cutAt }).safe.remove(PERSON, itemId)).rejects.toThrow(PowerCut);

    expect(await world.start().safe.settle([PERSON])).toBe(0);
    expect(world.disk.get(PERSON)?.items, `cut at ${String(cutAt)}`).toEqual([]);
    expect(world.keychain.size).toBe(0);
  }
});

/** After a restart the index and the keychain say the same, and every value that is called kept opens. */
async function expectAgreement({ disk, keychain, start }: World): Promise<void> {
  const { safe } = start();
  expect(await safe.settle([PERSON, OTHER])).toBe(0);
  const lines = [...disk].flatMap(([personId, { items }]) =>
    items.map(({ id, step }) => ({ personId, id, step })),
  );
  expect(lines.filter(({ step }) => step !== 'kept')).toEqual([]);
  expect([...keychain.keys()].sort()).toEqual(
    lines.map(({ personId, id }) => secretIdOf(personId, id)).sort(),
  );
  for (const { personId, id } of lines) expect((await safe.read(personId, id)).ok).toBe(true);
}

it('agrees with the keychain after an end at every write of an addition and a deletion', async () => {
  for (let cutAt = 1; cutAt <= 12; cutAt += 1) {
    world = createWorld();
    const kept = await addOne('kept before');
    const run = world.start({ cutAt });
    const work = async () => {
      const added = await run.safe.add(PERSON, entry);
      if (added.ok) await run.safe.remove(PERSON, added.value.itemId);
    };
    await work().catch(survive);
    await expectAgreement(world);
    expect(await world.start().safe.read(PERSON, kept)).toEqual({ ok: true, value: 'kept before' });
  }
});

it('agrees with the keychain after any work with any number of ends in it', async () => {
  const step = fc.record({
    personId: fc.constantFrom(PERSON, OTHER),
    act: fc.constantFrom('add', 'remove', 'rename', 'settle'),
    at: fc.nat(3),
    cutAt: fc.integer({ min: 1, max: 9 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const one = createWorld();
      for (const { personId, act, at, cutAt } of steps) {
        const { safe } = one.start({ cutAt });
        const itemId = one.disk.get(personId)?.items[at]?.id ?? OTHER;
        const work: Record<typeof act, () => Promise<unknown>> = {
          add: () => safe.add(personId, entry),
          remove: () => safe.remove(personId, itemId),
          rename: () => safe.rename(personId, itemId, 'other'),
          settle: () => safe.settle([personId]),
        };
        await work[act]().catch(survive);
      }
      await expectAgreement(one);
    }),
    { numRuns: 60 },
  );
});
