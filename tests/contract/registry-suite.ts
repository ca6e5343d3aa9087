import assert from 'node:assert/strict';
import { findValue, type Registry, type RegistryKey } from '../../electron/ports/registry';
import type { SeedKey } from '../support/registry-seed';

/** A key of our own, so that the cases can run in a registry that holds other things. */
const BASE = 'Software\\RelockTest';
const UNICODE = 'josé–日本😀 "ü" \\ ñ';
const LONG = `C:\\${'日本😀'.repeat(20_000)}`;

/** What the cases read: put it into a registry before running them. */
export const registrySeed: readonly SeedKey[] = [
  { root: 'HKCU', path: `${BASE}\\Unicode\\josé–日本😀`, values: { [UNICODE]: text(UNICODE) } },
  {
    root: 'HKCU',
    path: `${BASE}\\Types`,
    values: {
      '': text('the default value'),
      Empty: text(''),
      Expand: { kind: 'expandable-text', text: '%USERPROFILE%\\OneDrive' },
      Texts: { kind: 'texts', texts: ['josé', '日本', '😀'] },
      NoTexts: { kind: 'texts', texts: [] },
      Number: { kind: 'number', number: 4_294_967_295 },
      LargeNumber: { kind: 'large-number', number: 18_446_744_073_709_551_615n },
      Binary: { kind: 'binary', bytes: Uint8Array.of(0, 1, 254, 255) },
      Odd: { kind: 'other', type: 9 },
    },
  },
  { root: 'HKCU', path: `${BASE}\\Long`, values: { Path: text(LONG), Short: text('x') } },
  { root: 'HKCU', path: `${BASE}\\Empty` },
  { root: 'HKCU', path: `${BASE}\\Denied`, denied: true },
  ...Array.from({ length: 300 }, (_, index) => ({
    root: 'HKCU' as const,
    path: `${BASE}\\Many\\Business${String(index)}`,
  })),
  { root: 'HKLM', path: BASE, values: { Version: text('26.168.0830.0006') } },
];

/** The key of the seed that nobody may read, below HKCU. */
export const DENIED_KEY = `${BASE}\\Denied`;

interface Case {
  readonly name: string;
  run(registry: Registry): Promise<void>;
}

/** What every reader of the registry must do. No test framework: they also run in node.exe under Wine. */
const registryCases: readonly Case[] = [
  {
    name: 'keeps every character of key names, value names and text',
    async run(registry) {
      assert.deepEqual((await keyAt(registry, 'Unicode')).subkeys, ['josé–日本😀']);
      assert.deepEqual((await keyAt(registry, 'Unicode\\josé–日本😀')).values, [
        { name: UNICODE, data: text(UNICODE) },
      ]);
    },
  },
  {
    name: 'gives every type as what it is and expands nothing',
    async run(registry) {
      const { values } = await keyAt(registry, 'Types');
      const seed = registrySeed.find(({ path }) => path.endsWith('\\Types'))?.values;
      assert.deepEqual(Object.fromEntries(values.map(({ name, data }) => [name, data])), seed);
    },
  },
  {
    name: 'finds keys and values in any case',
    async run(registry) {
      assert.deepEqual(findValue(await keyAt(registry, 'TYPES'), 'EMPTY'), text(''));
      assert.equal(findValue(await keyAt(registry, 'types'), 'Emp'), undefined);
    },
  },
  {
    name: 'reads a value of 200,000 bytes whole, and its neighbour',
    async run(registry) {
      const key = await keyAt(registry, 'Long');
      assert.deepEqual(findValue(key, 'Path'), text(LONG));
      assert.deepEqual(findValue(key, 'Short'), text('x'));
    },
  },
  {
    name: 'lists every one of 300 subkeys',
    async run(registry) {
      assert.equal(new Set((await keyAt(registry, 'Many')).subkeys).size, 300);
    },
  },
  {
    name: 'tells an empty key from a missing one',
    async run(registry) {
      assert.deepEqual(await keyAt(registry, 'Empty'), { subkeys: [], values: [] });
      assert.equal(await errorAt(registry, 'Missing'), 'not-found');
      assert.equal(await errorAt(registry, 'Missing\\Deeper'), 'not-found');
    },
  },
  {
    name: 'never cuts a name at a NUL and reads another key',
    async run(registry) {
      assert.equal(await errorAt(registry, 'Empty\0Missing'), 'not-found');
    },
  },
  {
    name: 'says that a key was denied',
    async run(registry) {
      assert.equal(await errorAt(registry, 'Denied'), 'denied');
      // Its name stays to be seen, so that the place can be told.
      assert.ok((await keyAt(registry, '')).subkeys.includes('Denied'));
    },
  },
  {
    name: 'keeps the two roots apart',
    async run(registry) {
      const machine = await registry.read('HKLM', BASE);
      assert.ok(machine.ok);
      assert.deepEqual(findValue(machine.value, 'version'), text('26.168.0830.0006'));
      assert.equal(findValue(await keyAt(registry, ''), 'version'), undefined);
    },
  },
];

/** How one case ended; `detail` says what was wrong. */
export interface CaseResult {
  readonly name: string;
  readonly ok: boolean;
  readonly detail?: string;
}

/** Runs every case; never rejects. */
export async function runRegistryCases(registry: Registry): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  for (const registryCase of registryCases) {
    const { name } = registryCase;
    const result = await registryCase.run(registry).then(
      (): CaseResult => ({ name, ok: true }),
      (cause: unknown): CaseResult => ({ name, ok: false, detail: String(cause) }),
    );
    results.push(result);
  }
  return results;
}

function text(value: string) {
  return { kind: 'text', text: value } as const;
}

const below = (path: string) => (path === '' ? BASE : `${BASE}\\${path}`);

async function keyAt(registry: Registry, path: string): Promise<RegistryKey> {
  const key = await registry.read('HKCU', below(path));
  assert.ok(key.ok, `${path} could not be read`);
  return key.value;
}

async function errorAt(registry: Registry, path: string) {
  const key = await registry.read('HKCU', below(path));
  return key.ok ? 'read' : key.error;
}
