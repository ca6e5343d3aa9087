import * as fs from 'node:fs';
import { err, ok } from '../../shared/result';
import type { SecretStore, SecretStoreError } from '../../electron/ports/secret-store';

/** A keychain in memory that a test can close, take away or make refuse. */
export function createFakeSecrets(entries: Map<string, string> = new Map<string, string>()) {
  let problem: SecretStoreError | null = null;
  let refusedIds: RegExp | null = null;
  const answer = <T>(id: string | null, value: () => T) => {
    if (problem !== null) return err(problem);
    return id !== null && refusedIds?.test(id) === true ? err('keychain.refused') : ok(value());
  };
  const store: SecretStore = {
    backend: 'memory',
    probe: async () => answer(null, () => null),
    get: async (id) => answer(id, () => entries.get(id) ?? null),
    set: async (id, value) => answer(id, () => (entries.set(id, value), null)),
    delete: async (id) => answer(id, () => entries.delete(id)),
    names: async () => answer(null, () => [...entries.keys()]),
    deleteAll: async () =>
      answer(null, () => {
        const count = entries.size;
        entries.clear();
        return count;
      }),
  };
  return {
    ...store,
    entries,
    /** Null: it works again. */
    fail: (code: SecretStoreError | null): void => void (problem = code),
    refuse: (ids: RegExp | null): void => void (refusedIds = ids),
  };
}

/** Entries that outlive a killed process, as those of a real keychain do. */
export class FileEntries extends Map<string, string> {
  readonly file: string;

  constructor(file: string) {
    super(
      fs.existsSync(file)
        ? (JSON.parse(fs.readFileSync(file, 'utf8')) as [string, string][])
        : undefined,
    );
    this.file = file;
  }

  override set(key: string, value: string): this {
    super.set(key, value);
    this.save();
    return this;
  }

  override delete(key: string): boolean {
    const was = super.delete(key);
    this.save();
    return was;
  }

  private save(): void {
    // `file` is not there yet while the parent class fills itself.
    if (!('file' in this)) return;
    fs.writeFileSync(`${this.file}.new`, JSON.stringify([...this]));
    fs.renameSync(`${this.file}.new`, this.file);
  }
}
