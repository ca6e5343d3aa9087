import { ok } from '../../../shared/result';
import type { Machine, ReadError } from '../../ports/machine';
import type { RegistryData, RegistryKey } from '../../ports/registry';
import type { ReadingUse, TraceReading } from '../../ports/trace-reading';
import { matchesPlace } from './place-pattern';

/** A described computer while it is being written down; the format is that of docs/readings.md. */
export interface Notes {
  readonly registry: Record<string, Record<string, unknown>>;
  readonly files: Record<string, unknown>;
  readonly tools: Record<string, unknown>;
  readonly env: Record<string, string>;
  credentials: unknown;
  identity: unknown;
}

export const emptyNotes = (): Notes => ({
  registry: {},
  files: {},
  tools: {},
  env: {},
  credentials: undefined,
  identity: undefined,
});

/** Names of files and folders that say something about Microsoft; all others are left out of a report. */
const TELLING =
  /onedrive|microsoft|office|teams|^UBF8T346G9\.|^(Personal|Business[1-9]|Default|Profile \d+)$|\.(tbacct|ini|dat)$|^(refresh_token|items\.sqlite3|\.config\.hash)$/i;
const ERRORS: Readonly<Record<ReadError, string>> = {
  'not-found': 'ENOENT',
  denied: 'EPERM',
  'timed-out': 'ETIMEDOUT',
  'network-path': 'EREMOTE',
  'too-large': 'EFBIG',
  failed: 'EIO',
};

/**
 * The machine as that reading sees it, with everything that it looks at written into `notes`: of a key the values that
 * the reading names, of a file what its reading keeps, of a program's words the same. Nothing else is taken.
 */
export function recording(machine: Machine, { uses }: TraceReading, notes: Notes): Machine {
  const { files } = machine;
  const useOf = <U extends ReadingUse>(is: (use: ReadingUse) => use is U): readonly U[] =>
    uses.filter(is);
  const note = (path: string, facts: Record<string, unknown>): void => {
    const before = notes.files[path];
    notes.files[path] = { ...(typeof before === 'object' ? before : {}), ...facts };
  };
  const content = (path: string, bytes: Uint8Array): void => {
    const use = useOf((one): one is Extract<ReadingUse, { file: string }> => 'file' in one).find(
      (one) => matchesPlace(one.file, path, machine),
    );
    note(path, use?.reduce === undefined ? { size: bytes.length } : { text: use.reduce(bytes) });
  };
  const readBytes: Machine['files']['readBytes'] = async (path, max) => {
    const bytes = await files.readBytes(path, max);
    if (bytes.ok) content(path, bytes.value);
    else if (bytes.error !== 'not-found') note(path, { error: ERRORS[bytes.error] });
    return bytes;
  };
  return {
    ...machine,
    env: (name) => {
      const value = machine.env(name);
      if (value !== undefined) notes.env[name] = value;
      return value;
    },
    registry: {
      async read(root, path) {
        const key = await machine.registry.read(root, path);
        const full = `${root}\\${path}`;
        if (!key.ok) {
          if (key.error === 'denied' || key.error === 'failed')
            notes.registry[full] = { error: key.error === 'denied' ? 'EPERM' : 'EIO' };
          return key;
        }
        const wanted = useOf(
          (one): one is Extract<ReadingUse, { registry: string }> => 'registry' in one,
        )
          .filter((one) => matchesPlace(one.registry, full, machine))
          .flatMap(({ values }) => values);
        notes.registry[full] = { ...notes.registry[full], ...valuesOf(key.value, wanted) };
        for (const name of key.value.subkeys) notes.registry[`${full}\\${name}`] ??= {};
        return key;
      },
    },
    files: {
      ...files,
      async stat(path) {
        const facts = await files.stat(path);
        if (!facts.ok) {
          if (facts.error !== 'not-found') note(path, { error: ERRORS[facts.error] });
          return facts;
        }
        const { kind, size, link } = facts.value;
        note(path, kind === 'folder' ? { dir: true } : link === null ? { size } : { link });
        return facts;
      },
      async list(path) {
        const names = await files.list(path);
        if (!names.ok) {
          if (names.error !== 'not-found') note(path, { error: ERRORS[names.error] });
          return names;
        }
        const telling = names.value.filter((name) => TELLING.test(name));
        // That there is more is told, what it is called is not.
        note(path, { dir: telling.length < names.value.length ? [...telling, 'other'] : telling });
        return names;
      },
      readBytes,
      async readText(path, max) {
        await readBytes(path, max);
        return files.readText(path, max);
      },
      async xattr(path, name) {
        const value = await files.xattr(path, name);
        if (value.ok && value.value !== null)
          note(path, { dir: true, xattrs: { [name]: value.value } });
        return value;
      },
    },
    tools: {
      async run(tool, args, timeoutMs) {
        const end = await machine.tools.run(tool, args, timeoutMs);
        const command = [tool, ...args].join(' ');
        const use = useOf(
          (one): one is Extract<ReadingUse, { tool: string }> => 'tool' in one,
        ).find((one) => one.tool === command);
        if (end.kind === 'timed-out') notes.tools[command] = { hangs: true };
        if (end.kind === 'killed') notes.tools[command] = { error: 'EIO' };
        if (end.kind === 'exited')
          notes.tools[command] = { code: end.code, stdout: use?.reduce?.(end.stdout) ?? '' };
        return end;
      },
    },
    async credentials() {
      const names = await machine.credentials();
      const use = useOf(
        (one): one is Extract<ReadingUse, { credentials: true }> => 'credentials' in one,
      )[0];
      notes.credentials = names.ok
        ? names.value.filter(({ target }) => use?.keep(target) === true)
        : names.error === 'not-found'
          ? undefined
          : { error: ERRORS[names.error] };
      return names.ok ? ok(names.value) : names;
    },
    async identity() {
      const identity = await machine.identity();
      if (identity.ok) notes.identity = identity.value;
      else if (identity.error !== 'not-found') notes.identity = { error: ERRORS[identity.error] };
      return identity;
    },
  };
}

function valuesOf(key: RegistryKey, wanted: readonly string[]): Record<string, unknown> {
  const names = new Set(wanted.map((name) => name.toLowerCase()));
  const taken = key.values.filter(({ name }) => names.has(name.toLowerCase()));
  return {
    ...Object.fromEntries(taken.map(({ name, data }) => [name, valueOf(data)])),
    // That there is more is told, what it is called is not.
    ...(taken.length < key.values.length ? { other: { type: 'REG_NONE', value: '' } } : {}),
  };
}

function valueOf(data: RegistryData): unknown {
  switch (data.kind) {
    case 'text':
      return { type: 'REG_SZ', value: data.text };
    case 'expandable-text':
      return { type: 'REG_EXPAND_SZ', value: data.text };
    case 'texts':
      return { type: 'REG_MULTI_SZ', value: data.texts };
    case 'number':
      return { type: 'REG_DWORD', value: data.number };
    case 'large-number':
      return { type: 'REG_QWORD', value: String(data.number) };
    case 'binary':
      // As text, so that what must be replaced is seen. Programs write UTF-16 here.
      return {
        type: 'REG_SZ',
        value: (Buffer.from(data.bytes).toString('utf16le').split('\0', 1)[0] ?? '').slice(0, 300),
      };
    case 'other':
      return { type: data.type, value: '' };
  }
}
