import { writeFileSync } from 'node:fs';
import type { SecretStore } from '../../electron/ports/secret-store';
import { dataFolderAt } from '../../electron/storage/data-folder';
import { createPeopleRepository } from '../../electron/storage/people-repository';
import { breakingKeychain, type Replacing } from './breaking-keychain';
import { FileEntries } from './fake-secrets';

export const FIRST = 'the first passphrase';
export const SECOND = 'the second passphrase';

/** Starts Relock's people with locks that cost next to nothing. */
export const startLocks = (root: string, secrets: SecretStore) =>
  createPeopleRepository({
    folder: dataFolderAt(root),
    secrets,
    clock: { now: () => Date.now() },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    lockCost: { logN: 4, r: 1, p: 1 },
  });

const say = (line: string): void => writeFileSync(1, `${line}\n`);

/** Sets, changes and removes a passphrase, and is killed at one change of the keychain. */
async function live(root: string, file: string, replacing: Replacing, at: number): Promise<void> {
  const keychain = breakingKeychain(new FileEntries(file), replacing, {
    at,
    forGood: true,
    how: () => {
      process.kill(process.pid, 'SIGKILL');
      return new Promise(() => undefined);
    },
  });
  const people = startLocks(root, keychain);
  await people.open();
  const ana = await people.add('Ana');
  if (!ana.ok) throw new Error(ana.error);
  const { id } = ana.value;
  say(`added ${id}`);
  await people.locks.set(id, FIRST);
  say('set');
  await people.locks.change(id, FIRST, SECOND);
  say('changed');
  await people.locks.remove(id, SECOND);
  say('removed');
}

const [root, file, replacing, at] = process.argv.slice(2);
if (root !== undefined && file !== undefined && process.argv[1]?.includes('lock-worker'))
  await live(root, file, replacing as Replacing, Number(at));
