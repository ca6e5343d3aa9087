import type { Registry, RegistryData, RegistryKey } from '../../electron/ports/registry';
import { parseRegFile } from '../../electron/platform/win32/reg-file';
import type { ExportProblem, RegTool } from '../../electron/platform/win32/reg-tool';
import { decodeValue } from '../../electron/platform/win32/registry-values';
import { err, ok } from '../../shared/result';
import { createFakeRegistry, toRegFile, type SeedKey } from './registry-seed';

/** What reg.exe was told, in its own words. */
export type RegCall = readonly [verb: 'export' | 'import' | 'delete', key: string, value?: string];

/** A registry in memory that can be written through a pretend reg.exe, which can be made to misbehave. */
export function createMemoryRegistry(seed: readonly SeedKey[]) {
  const keys: { path: string; values: Record<string, RegistryData>; denied?: true }[] = seed
    .filter(({ root }) => root === 'HKCU')
    .map(({ path, values = {}, denied }) => ({
      path,
      values: { ...values },
      ...(denied === undefined ? {} : { denied }),
    }));
  const others = seed.filter(({ root }) => root !== 'HKCU');
  const calls: RegCall[] = [];
  const behave = {
    /** Calls that Windows refuses, as "verb key". */
    refuses: null as RegExp | null,
    exportProblem: null as ExportProblem | null,
    /** Spoils what is exported. */
    spoil: null as ((text: string) => string) | null,
  };
  const asSeed = (): SeedKey[] => [
    ...others,
    ...keys.map(({ path, values, denied }) => ({
      root: 'HKCU' as const,
      path,
      values,
      ...(denied === undefined ? {} : { denied }),
    })),
  ];
  const registry: Registry = {
    read: (root, path) => createFakeRegistry(asSeed()).read(root, path),
  };
  const find = (path: string) => keys.find((key) => key.path.toLowerCase() === path.toLowerCase());
  /** As in Windows, the keys above come with it. */
  const make = (path: string): (typeof keys)[number] => {
    const known = find(path);
    if (known !== undefined) return known;
    const above = path.lastIndexOf('\\');
    if (above > 0) make(path.slice(0, above));
    const made = { path, values: {} };
    keys.push(made);
    return made;
  };
  for (const { path } of [...keys])
    if (path.includes('\\')) make(path.slice(0, path.lastIndexOf('\\')));
  const set = (path: string, name: string, data: RegistryData | null): void => {
    const key = make(path);
    const others = Object.entries(key.values).filter(
      ([known]) => known.toLowerCase() !== name.toLowerCase(),
    );
    key.values = Object.fromEntries(data === null ? others : [...others, [name, data]]);
  };
  const remove = (path: string): void => {
    const below = `${path.toLowerCase()}\\`;
    for (const key of [...keys])
      if (`${key.path.toLowerCase()}\\`.startsWith(below)) keys.splice(keys.indexOf(key), 1);
  };
  const told = (...call: RegCall): boolean => {
    calls.push(call);
    return behave.refuses?.test(call.join(' ')) !== true;
  };

  /** A key and all below it, also those that are there only because of what is below them. */
  async function tree(path: string): Promise<SeedKey[]> {
    const found: SeedKey[] = [];
    const waiting = [path];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const key = await registry.read('HKCU', next);
      if (!key.ok) continue;
      const here = next;
      waiting.push(...key.value.subkeys.map((name) => `${here}\\${name}`));
      found.push({ root: 'HKCU', path: here, values: valuesOf(key.value) });
    }
    return found;
  }

  const reg: RegTool = {
    export: async (key) => {
      if (!told('export', key)) return err('failed');
      if (behave.exportProblem !== null) return err(behave.exportProblem);
      const text = toRegFile(await tree(key));
      return ok(behave.spoil?.(text) ?? text);
    },
    import: async (text) => {
      const sections = parseRegFile(text) ?? [];
      for (const section of sections) {
        const path = section.key.replace(/^HKEY_CURRENT_USER\\/, '');
        if (!told('import', path)) return false;
        make(path);
        for (const { name, type, bytes } of section.values)
          set(path, name, decodeValue(type, bytes));
      }
      return true;
    },
    deleteKey: async (key) => {
      if (!told('delete', key)) return false;
      remove(key);
      return true;
    },
    deleteValue: async (key, name) => {
      if (!told('delete', key, name)) return false;
      set(key, name, null);
      return true;
    },
    tidy: async () => undefined,
  };
  return {
    registry,
    reg,
    calls,
    behave,
    set,
    remove,
    /** Every key and value, sorted; for comparing a whole registry. */
    picture: (): string =>
      [...keys]
        .map(({ path, values }) => `${path.toLowerCase()} ${show(values)}`)
        .sort()
        .join('\n'),
  };
}

const valuesOf = (key: RegistryKey): Record<string, RegistryData> =>
  Object.fromEntries(key.values.map(({ name, data }) => [name, data]));

const show = (values: Record<string, RegistryData>): string =>
  JSON.stringify(
    Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)),
    (_, value: unknown) => (typeof value === 'bigint' ? `${String(value)}n` : value),
  );
