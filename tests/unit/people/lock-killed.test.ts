import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemorySecretStore } from '../../../electron/platform/common/memory-secret-store';
import { err } from '../../../shared/result';
import { breakingKeychain, type Break, type Replacing } from '../../support/breaking-keychain';
import { bundle } from '../../support/bundle';
import { FileEntries } from '../../support/fake-secrets';
import { FIRST, SECOND, startLocks } from '../../support/lock-worker';

/** `npm test` takes every third point, `npm run test:full` all of them. */
const STRIDE = process.env['RELOCK_FULL'] === '1' ? 1 : 3;

let dir: string;
let worker: string;
beforeAll(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'relock-lock-killed-'));
  worker = await bundle('tests/support/lock-worker.ts', dir);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A keychain with these entries that works. */
function working(entries: ReadonlyMap<string, string>) {
  const store = createMemorySecretStore();
  for (const [id, value] of entries) store.entries.set(id, value);
  return store;
}

/** What opens somebody at a fresh start: nothing at all, a passphrase, or no way. */
async function opensWith(root: string, entries: ReadonlyMap<string, string>, id: string) {
  const ways: string[] = [];
  const first = await startLocks(root, working(entries)).open();
  if (first.people.some((person) => person.id === id)) ways.push('no lock');
  for (const passphrase of [FIRST, SECOND]) {
    // Each start on its own copy, as one of them settles what the crash left.
    const people = startLocks(root, working(entries));
    await people.open();
    const tried = await people.locks.unlock(id, passphrase);
    if (tried.ok && tried.value.kind === 'opened') ways.push(passphrase);
  }
  return ways;
}

type Step = (people: ReturnType<typeof startLocks>, id: string) => Promise<unknown>;

const STEPS: readonly { name: string; before: Step[]; step: Step; old: string; now: string }[] = [
  {
    name: 'setting',
    before: [],
    step: (people, id) => people.locks.set(id, FIRST),
    old: 'no lock',
    now: FIRST,
  },
  {
    name: 'changing',
    before: [(people, id) => people.locks.set(id, FIRST)],
    step: (people, id) => people.locks.change(id, FIRST, SECOND),
    old: FIRST,
    now: SECOND,
  },
  {
    name: 'removing',
    before: [(people, id) => people.locks.set(id, FIRST)],
    step: (people, id) => people.locks.remove(id, FIRST),
    old: FIRST,
    now: 'no lock',
  },
];

/** One step on a keychain that breaks at a change of it. */
async function played({ before }: (typeof STEPS)[number], replacing: Replacing, plan: Break) {
  const root = path.join(mkdtempSync(path.join(dir, 'home-')), 'Relock');
  const ready = createMemorySecretStore();
  const first = startLocks(root, ready);
  await first.open();
  const ana = await first.add('Ana');
  if (!ana.ok) throw new Error(ana.error);
  const { id } = ana.value;
  for (const one of before) await one(first, id);

  const keychain = breakingKeychain(ready.entries, replacing, plan);
  const people = startLocks(root, keychain);
  await people.open();
  if (before.length > 0) await people.locks.unlock(id, FIRST);
  const done = keychain.changes();
  return { root, id, entries: ready.entries, people, keychain, start: done };
}

/** How many changes of the keychain one step makes, and how many there were before it. */
async function countChanges(step: (typeof STEPS)[number], replacing: Replacing) {
  const run = await played(step, replacing, { at: Infinity, how: never, forGood: false });
  await step.step(run.people, run.id);
  return { from: run.start + 1, to: run.keychain.changes() };
}

const never = () => Promise.resolve(err('keychain.failed'));

describe.each(['in-one-step', 'remove-and-add'] as const)('a keychain that replaces %s', (kind) => {
  it.each(STEPS)('killed anywhere while $name: exactly one of old and new opens', async (step) => {
    const { from, to } = await countChanges(step, kind);
    expect(to - from).toBeGreaterThan(1);
    const ways: string[] = [];
    for (let at = from; at <= to; at += 1) {
      // A call that never comes back is how a killed process sees the rest of its life.
      const hang = () => new Promise<never>(() => undefined);
      const run = await played(step, kind, { at, how: hang, forGood: true });
      void step.step(run.people, run.id);
      await expect.poll(() => run.keychain.changes()).toBeGreaterThanOrEqual(at);
      const opens = await opensWith(run.root, new Map(run.entries), run.id);
      expect(opens).toHaveLength(1);
      ways.push(...opens);
    }
    expect(new Set(ways)).toEqual(new Set([step.old, step.now]));
  });

  it.each(STEPS)('refused once anywhere while $name: says so, or it is done', async (step) => {
    const { from, to } = await countChanges(step, kind);
    for (let at = from; at <= to; at += 1) {
      const run = await played(step, kind, { at, how: never, forGood: false });
      const answer = (await step.step(run.people, run.id)) as { ok: boolean };
      const opens = await opensWith(run.root, new Map(run.entries), run.id);
      expect(opens).toEqual([answer.ok ? step.now : step.old]);
    }
  });
});

it('killed for real: what was confirmed counts, and exactly one way opens', async () => {
  const seen = new Set<string>();
  for (const replacing of ['in-one-step', 'remove-and-add'] as const) {
    for (let at = 1; ; at += STRIDE) {
      const home = mkdtempSync(path.join(dir, 'real-'));
      const [root, file] = [path.join(home, 'Relock'), path.join(home, 'keychain')];
      writeFileSync(file, '[]');
      const { stdout, status } = spawnSync(
        process.execPath,
        [worker, root, file, replacing, String(at)],
        { encoding: 'utf8' },
      );
      const [added, ...confirmed] = stdout.trim().split('\n');
      const id = added?.slice('added '.length) ?? '';
      if (id !== '') {
        const opens = await opensWith(root, new FileEntries(file), id);
        expect(opens).toHaveLength(1);
        const sure = { set: FIRST, changed: SECOND, removed: 'no lock' } as const;
        const told = confirmed.at(-1) ?? 'removed';
        const last = sure[told as keyof typeof sure];
        const next = { 'no lock': FIRST, [FIRST]: SECOND, [SECOND]: 'no lock' }[last];
        expect([last, next]).toContain(opens[0]);
        seen.add(opens[0] ?? '');
      }
      if (status === 0) break;
    }
  }
  expect(seen).toEqual(new Set(['no lock', FIRST, SECOND]));
}, 60_000);
