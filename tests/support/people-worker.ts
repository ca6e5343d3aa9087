import { readFileSync, writeFileSync } from 'node:fs';
import { createMemorySecretStore } from '../../electron/platform/common/memory-secret-store';
import type { SecretStore } from '../../electron/ports/secret-store';
import { dataFolderAt } from '../../electron/storage/data-folder';
import { createPeopleRepository } from '../../electron/storage/people-repository';
import type { Person } from '../../shared/person';
import { faultyFileSystem } from './faulty-file-system';

/** A keychain that outlives a killed process, as a real one does. `file` holds its entries. */
export function createKeychainInFile(file: string): SecretStore & { ids(): string[] } {
  const store = createMemorySecretStore();
  for (const [id, value] of JSON.parse(readFileSync(file, 'utf8')) as [string, string][]) {
    store.entries.set(id, value);
  }
  const keep = async <T>(change: Promise<T>): Promise<T> => {
    const result = await change;
    writeFileSync(file, JSON.stringify([...store.entries]));
    return result;
  };
  return {
    ...store,
    set: (id, value) => keep(store.set(id, value)),
    delete: (id) => keep(store.delete(id)),
    ids: () => [...store.entries.keys()],
  };
}

/** Starts Relock's people on a folder and a keychain file. */
export const startPeople = (root: string, keychain: SecretStore, killAt: number) =>
  createPeopleRepository({
    folder: dataFolderAt(root),
    secrets: keychain,
    clock: { now: () => Date.now() },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    fs: faultyFileSystem({ at: killAt }).fs,
  });

const say = (line: string): void => writeFileSync(1, `${line}\n`);

/** A little life: what it says is confirmed. It is killed at the given call on the file system. */
async function live(root: string, keychainFile: string, killAt: number): Promise<void> {
  const people = startPeople(root, createKeychainInFile(keychainFile), killAt);
  await people.open();
  const ana = taken(await people.add('Ana'));
  say(`added ${ana.id} Ana`);
  for (const name of ['Ana 1', 'Ana 2']) {
    taken(await people.save({ ...ana, name }));
    say(`saved ${ana.id} ${name}`);
  }
  const luis = taken(await people.add('Luis'));
  say(`added ${luis.id} Luis`);
  say(`removing ${luis.id}`);
  taken(await people.remove(luis.id));
  say(`removed ${luis.id}`);
  await people.open();
  say('done');
}

function taken<T>(result: { ok: true; value: T } | { ok: false; error: string }): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

export type { Person };

const [root, keychainFile, killAt] = process.argv.slice(2);
if (
  root !== undefined &&
  keychainFile !== undefined &&
  process.argv[1]?.includes('people-worker')
) {
  await live(root, keychainFile, Number(killAt));
}
