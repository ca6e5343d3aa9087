import type { SecretId, SecretStore } from '../../electron/ports/secret-store';
import { unwrapKey, wrapKey } from '../../electron/storage/key-wrap';
import { readEntry, replaceEntry } from '../../electron/storage/person-entry';

/** One thing that every keychain must do. It needs no test framework, so it runs in any process. */
export interface SecretStoreCase {
  readonly name: string;
  /** Rejects with a sentence when the store does not do it. */
  run(store: SecretStore): Promise<void>;
}

/** How one case ended. `detail` says what was seen instead. */
export interface SecretStoreCaseResult {
  readonly name: string;
  readonly ok: boolean;
  readonly detail?: string;
}

const ONE: SecretId = 'person-key/00000000-0000-4000-8000-000000000001';
const TWO: SecretId = 'person-key/00000000-0000-4000-8000-000000000002';
const SAFE: SecretId =
  'safe/00000000-0000-4000-8000-000000000001/00000000-0000-4000-8000-000000000004';
const TOKEN: SecretId = 'undo-token/00000000-0000-4000-8000-000000000003';

/** Fails with what was seen when the two are not the same. */
function same(seen: unknown, expected: unknown, what: string): void {
  const [left, right] = [JSON.stringify(seen), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what}: saw ${left}, expected ${right}`);
}

const found = (value: string | null) => ({ ok: true, value });
const done = { ok: true, value: null };
const failed = (error: string) => ({ ok: false, error });

/** Sets a value and reads it back. */
async function roundTrip(store: SecretStore, value: string, what: string): Promise<void> {
  same(await store.set(ONE, value), done, `set ${what}`);
  same(await store.get(ONE), found(value), `get ${what}`);
}

/** What every keychain must do, the fake one as well as the real ones. */
export const secretStoreCases: readonly SecretStoreCase[] = [
  {
    name: 'says that it can be used',
    run: async (store) => same(await store.probe(), done, 'probe'),
  },
  {
    name: 'has nothing under an id that was never set',
    run: async (store) => {
      same(await store.get(ONE), found(null), 'get');
      same(await store.delete(ONE), { ok: true, value: false }, 'delete');
    },
  },
  {
    name: 'gives back what was set',
    run: (store) => roundTrip(store, 'kM3v9Qx0-_7fWb2LrTzYpQnE5sVuA1cDgHjK8mN4oPi', 'a key'),
  },
  {
    name: 'gives back every character exactly',
    run: async (store) => {
      await roundTrip(store, 'josé–日本😀 \u0301 ñ "quoted" \\ %41 $HOME', 'letters and signs');
      await roundTrip(store, 'first\nsecond\r\n\tthird ', 'line ends and blanks');
      await roundTrip(store, '\u0001\u001f\u007f\u2028\uFEFFx', 'odd characters');
    },
  },
  {
    name: 'replaces a value, also by a shorter one',
    run: async (store) => {
      await roundTrip(store, 'a long first value', 'first');
      await roundTrip(store, 'b', 'second');
    },
  },
  {
    name: 'keeps ids apart',
    run: async (store) => {
      same(await store.set(ONE, 'one'), done, 'set one');
      same(await store.set(TWO, 'two'), done, 'set two');
      same(await store.set(TOKEN, 'token'), done, 'set token');
      same(await store.delete(TWO), { ok: true, value: true }, 'delete two');
      same(await store.get(ONE), found('one'), 'get one');
      same(await store.get(TWO), found(null), 'get two');
      same(await store.get(TOKEN), found('token'), 'get token');
    },
  },
  {
    name: 'deletes once',
    run: async (store) => {
      same(await store.set(ONE, 'one'), done, 'set');
      same(await store.delete(ONE), { ok: true, value: true }, 'first delete');
      same(await store.delete(ONE), { ok: true, value: false }, 'second delete');
      same(await store.get(ONE), found(null), 'get');
    },
  },
  {
    name: 'takes 2,560 bytes and refuses 2,561, counted in UTF-8',
    run: async (store) => {
      await roundTrip(store, 'x'.repeat(2_560), '2,560 bytes');
      await roundTrip(store, '😀'.repeat(640), '2,560 bytes of signs');
      same(await store.set(ONE, 'x'.repeat(2_561)), failed('keychain.too-large'), '2,561 bytes');
      same(await store.set(ONE, `${'😀'.repeat(640)}x`), failed('keychain.too-large'), 'signs');
      same(await store.get(ONE), found('😀'.repeat(640)), 'the value before');
    },
  },
  {
    name: 'refuses what a keychain cannot give back: nothing, zero characters, half characters',
    run: async (store) => {
      await roundTrip(store, 'before', 'a value');
      for (const value of ['', 'a\0b', '\uD83D']) {
        same(await store.set(ONE, value), failed('keychain.failed'), JSON.stringify(value));
      }
      same(await store.get(ONE), found('before'), 'the value before');
    },
  },
  {
    name: 'keeps a key behind a passphrase, replaces it, and gives it back',
    run: async (store) => {
      const id = '00000000-0000-4000-8000-000000000001';
      const key = new Uint8Array(32).fill(7);
      for (const passphrase of ['contraseña con eñe', 'four short words 😀']) {
        // Cheap to try: what is tested is the keychain.
        const made = await wrapKey(id, key, passphrase, { logN: 10, r: 8, p: 1 });
        if (!made.ok) throw new Error('not wrapped');
        const entry = { kind: 'locked', wrapped: made.value, name: 'José 😀' } as const;
        same(await replaceEntry(store, id, entry), done, 'replace');
        const back = await readEntry(store, id, false);
        if (!back.ok || back.value.kind !== 'locked') throw new Error('no lock came back');
        same(back.value.name, 'José 😀', 'name');
        const opened = await unwrapKey(id, back.value.wrapped, passphrase);
        same(opened.ok && [...opened.value], [...key], 'key');
      }
      same(await store.get(`person-key-next/${id}`), found(null), 'what stood beside it');
    },
  },
  {
    name: 'does many things at once without mixing them up',
    run: async (store) => {
      const ids = Array.from({ length: 12 }, (_, at) => `person-key/many-${String(at)}` as const);
      const set = await Promise.all(ids.map((id) => store.set(id, `value of ${id}`)));
      same(
        set.every(({ ok }) => ok),
        true,
        'set',
      );
      const got = await Promise.all(ids.map((id) => store.get(id)));
      same(
        got,
        ids.map((id) => found(`value of ${id}`)),
        'get',
      );
      same(await store.deleteAll(), { ok: true, value: ids.length }, 'delete all');
    },
  },
  {
    name: 'names what is there, and no longer what was deleted',
    run: async (store) => {
      same(await store.names(), { ok: true, value: [] }, 'names of nothing');
      for (const id of [ONE, SAFE, 'clipboard-note'] as const) await store.set(id, id);
      const names = await store.names();
      same(names.ok && [...names.value].sort(), ['clipboard-note', ONE, SAFE], 'names');
      await store.delete(SAFE);
      const after = await store.names();
      same(after.ok && [...after.value].sort(), ['clipboard-note', ONE], 'names after');
    },
  },
  {
    name: 'removes everything of ours, and then finds nothing to remove',
    run: async (store) => {
      for (const id of [ONE, TWO, TOKEN, 'device-key'] as const) await store.set(id, id);
      same(await store.deleteAll(), { ok: true, value: 4 }, 'first');
      same(await store.deleteAll(), { ok: true, value: 0 }, 'second');
      same(await store.get('device-key'), found(null), 'get');
    },
  },
];

/** Runs every case on an empty store and empties it again. Never rejects: a failure is a result. */
export async function runSecretStoreCases(store: SecretStore): Promise<SecretStoreCaseResult[]> {
  const results: SecretStoreCaseResult[] = [];
  for (const { name, run } of secretStoreCases) {
    const outcome = await runOne(store, run);
    results.push(outcome === null ? { name, ok: true } : { name, ok: false, detail: outcome });
  }
  return results;
}

async function runOne(store: SecretStore, run: SecretStoreCase['run']): Promise<string | null> {
  await store.deleteAll();
  try {
    await run(store);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'failed without a reason';
  } finally {
    await store.deleteAll();
  }
}
