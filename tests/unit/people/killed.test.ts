import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../../support/bundle';
import { createKeychainInFile, startPeople } from '../../support/people-worker';
import { filesUnder } from './harness';

/** `npm test` takes every fifth point, `npm run test:full` all of them. */
const STRIDE = process.env['RELOCK_FULL'] === '1' ? 1 : 5;
const NEVER = 0;

let dir: string;
let worker: string;
beforeAll(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'relock-killed-'));
  worker = await bundle('tests/support/people-worker.ts', dir);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Lives until it is killed; what it had confirmed until then. */
function live(at: number) {
  const home = mkdtempSync(path.join(dir, 'home-'));
  const root = path.join(home, 'Relock');
  const keychainFile = path.join(home, 'keychain');
  writeFileSync(keychainFile, '[]');
  const { stdout, status } = spawnSync(process.execPath, [worker, root, keychainFile, String(at)], {
    encoding: 'utf8',
  });
  const confirmed = new Map<string, string>();
  const removing = new Set<string>();
  for (const line of stdout.trim().split('\n')) {
    const [verb, id = '', ...name] = line.split(' ');
    if (verb === 'added' || verb === 'saved') confirmed.set(id, name.join(' '));
    if (verb === 'removing') removing.add(id);
    if (verb === 'removed') confirmed.delete(id);
  }
  return { root, keychainFile, confirmed, removing, ended: status === 0 };
}

it('killed at any point, it has everything that was confirmed, and nothing else is left behind', async () => {
  let points = 0;
  for (let at = 1; ; at += STRIDE) {
    const { root, keychainFile, confirmed, removing, ended } = live(at);
    const keychain = createKeychainInFile(keychainFile);

    const { people, closed } = await startPeople(root, keychain, NEVER).open();

    const now = new Map(people.map(({ id, name }) => [id, name]));
    expect(closed, `killed at ${String(at)}`).toEqual([]);
    for (const [id, name] of confirmed) {
      // A change that was under way may be there already; one that was confirmed must be.
      const [, order = '0'] = / (\d)$/.exec(name) ?? [];
      const [, found = '0'] = / (\d)$/.exec(now.get(id) ?? '') ?? [];
      if (!removing.has(id)) expect(now.has(id), `killed at ${String(at)}`).toBe(true);
      if (now.has(id)) expect(Number(found)).toBeGreaterThanOrEqual(Number(order));
    }
    expect(keychain.ids().sort()).toEqual([...now.keys()].map((id) => `person-key/${id}`).sort());
    const files = people.length === 0 && at < 3 ? [] : filesUnder(path.join(root, 'people'));
    expect(files.sort()).toEqual(
      [...now.keys()].flatMap((id) => [`${id}.sealed`, `${id}.sealed.backup`]).sort(),
    );
    points += 1;
    if (ended) break;
  }
  expect(points).toBeGreaterThan(5);
}, 60_000);
