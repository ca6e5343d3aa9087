import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createSafe } from '../../electron/features/safe/safe-service';
import { createSafeValues } from '../../electron/features/safe/safe-values';
import { createMemorySecretStore } from '../../electron/platform/common/memory-secret-store';
import { dataFolderAt } from '../../electron/storage/data-folder';
import { createPeopleRepository } from '../../electron/storage/people-repository';
import type { Person } from '../../shared/person';
import { silentLog } from './silent-log';

const PEOPLE = 100;
const EACH = 10;
const RUNS = 9;

/**
 * 100 people with 1,000 values: real sealed files and real sealing, a keychain in memory. Gives the median time of
 * one list of everything, and of opening everybody at a start, in milliseconds.
 */
export async function measureSafe(): Promise<{ listMs: number; openMs: number; values: number }> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'relock-safe-bench-'));
  const folder = dataFolderAt(path.join(root, 'Relock'));
  const secrets = createMemorySecretStore();
  const clock = { now: () => Date.now() };
  const start = async () => {
    const keeper = createPeopleRepository({ folder, secrets, clock, log: silentLog });
    const people = new Map<string, Person>();
    for (const person of (await keeper.open()).people) people.set(person.id, person);
    const safe = createSafe({
      clock,
      log: silentLog,
      values: createSafeValues(secrets, keeper.sealing),
      indexes: {
        of: (personId) => people.get(personId)?.safe ?? null,
        change: async (personId, change) => {
          const person = people.get(personId);
          if (person === undefined) return { ok: false, error: 'people.unknown' };
          const after = { ...person, safe: change(person.safe) };
          people.set(personId, after);
          return keeper.save(after);
        },
      },
    });
    return { keeper, people, safe };
  };
  try {
    const first = await start();
    for (let at = 0; at < PEOPLE; at += 1) {
      const added = await first.keeper.add(`Person ${String(at)}`);
      if (!added.ok) throw new Error(added.error);
      first.people.set(added.value.id, added.value);
      for (let item = 0; item < EACH; item += 1)
        await first.safe.add(added.value.id, {
          kind: 'app-password',
          label: 'x',
          value: 'y'.repeat(40),
        });
    }
    const lists: number[] = [];
    const opens: number[] = [];
    let values = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const begun = performance.now();
      const { people, safe } = await start();
      opens.push(performance.now() - begun);
      const listing = performance.now();
      values = 0;
      for (const id of people.keys()) {
        const listed = safe.list(id);
        if (listed.ok) values += listed.value.length;
      }
      lists.push(performance.now() - listing);
    }
    return { listMs: middle(lists), openMs: middle(opens), values };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const middle = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[times.length >> 1] ?? NaN;
