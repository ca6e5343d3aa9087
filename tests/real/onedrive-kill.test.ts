import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Recovery } from '../../shared/local-actions';
import { FileEntries } from '../support/fake-secrets';
import { bundleForNode } from '../support/node-bundle';
import {
  createOneDriveHome,
  createTestService,
  pictureOf,
  startMonitor,
  type OneDriveHome,
} from '../support/one-drive-home';
import type { ChildOrder } from '../support/unlink-child';

// The real unlink in a process of its own that is killed with SIGKILL, then another process that finds what is left.
let bundle: Awaited<ReturnType<typeof bundleForNode>>;
beforeAll(async () => {
  bundle = await bundleForNode('tests/support/unlink-child.ts');
});
afterAll(() => bundle.remove());

let home: OneDriveHome;
afterEach(() => home.remove());

const secretsFile = () => path.join(home.home, 'keychain.json');
const keychain = () => [...new FileEntries(secretsFile()).keys()];

function linkedHome(): void {
  home = createOneDriveHome();
  fs.writeFileSync(path.join(home.sync, 'letter.txt'), 'Dear Ana');
  fs.mkdirSync(path.join(home.sync, 'empty'));
}

/** Null when the process was killed. */
async function child(
  order: Pick<ChildOrder, 'act'> & Partial<ChildOrder>,
  killAfterMs?: number,
): Promise<unknown> {
  const given: ChildOrder = { place: home, secretsFile: secretsFile(), dieAt: '', ...order };
  const started = spawn(process.execPath, [bundle.file, JSON.stringify(given)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, said] = ['', ''];
  started.stderr.on('data', (chunk) => (said += String(chunk)));
  started.stdout.on('data', (chunk) => {
    out += String(chunk);
    if (killAfterMs !== undefined && String(chunk).includes('begin'))
      void sleep(killAfterMs).then(() => started.kill('SIGKILL'));
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    started.once('close', (...end) => resolve(end)),
  );
  if (signal === 'SIGKILL') return null;
  if (code !== 0) throw new Error(`The child ended with ${String(code)}: ${said}`);
  return JSON.parse(out.trim().split('\n').at(-1) ?? '');
}

async function recover(): Promise<Recovery[]> {
  const report = (await child({ act: 'recover' })) as {
    value: { recoveries: Recovery[]; journal: string };
  };
  expect(report.value.journal).toMatch(/^(none|cut)$/);
  return report.value.recoveries;
}

/** The computer is linked as before, or it is unlinked with its undo; nothing in between is left behind. */
async function expectSettled(before: { state: string[]; files: string[] }): Promise<void> {
  expect(await recover()).toEqual([]);
  expect(pictureOf(home.sync)).toEqual(before.files);
  const backups = path.join(home.data, 'backups');
  const kept = fs.existsSync(backups) ? fs.readdirSync(backups) : [];
  const tokens = keychain().filter((id) => id.startsWith('undo-token/'));
  if (home.isLinked())
    expect([pictureOf(home.state), kept, tokens]).toEqual([before.state, [], []]);
  else expect([kept.length, tokens]).toEqual([1, [`undo-token/${kept[0] ?? ''}`]]);
}

describe('killed while unlinking', () => {
  it.each([
    ['started', 'forgotten'],
    ['kept', 'forgotten'],
    ['writing', 'rolled-back'],
    ['unit-off', 'rolled-back'],
    ['stopped', 'rolled-back'],
    ['signing-out', 'rolled-back'],
    ['signed-out', 'rolled-back'],
    ['executed', 'rolled-back'],
    ['checked', 'rolled-back'],
    ['noted', null],
  ])('behind "%s" the next start says %s', async (dieAt, result) => {
    linkedHome();
    const before = { state: pictureOf(home.state), files: pictureOf(home.sync) };

    expect(await child({ act: 'unlink', dieAt })).toBeNull();
    const recoveries = await recover();

    expect(recoveries.map((one) => one.result)).toEqual(result === null ? [] : [result]);
    expect(home.isLinked()).toBe(result !== null);
    await expectSettled(before);
  });

  it('behind the second copy, with a monitor that was stopped', async () => {
    linkedHome();
    const monitor = startMonitor(home);
    const ended = new Promise((resolve) => monitor.once('exit', resolve));
    const { client } = createTestService(home);
    while ((await client.accounts()).accounts[0]?.running !== 'yes') await sleep(20);
    const files = pictureOf(home.sync);

    await child({ act: 'unlink', dieAt: 'signed-out' });
    await ended;

    expect((await recover()).map((one) => one.result)).toEqual(['rolled-back']);
    expect(home.isLinked()).toBe(true);
    expect(pictureOf(home.sync)).toEqual(files);
  });

  it('is not rolled back alone when somebody signed in again meanwhile', async () => {
    linkedHome();
    await child({ act: 'unlink', dieAt: 'signed-out' });
    fs.writeFileSync(home.token, 'another token');

    const [open] = await recover();
    expect(open?.result).toBe('needs-choice');
    expect(fs.readFileSync(home.token, 'utf8')).toBe('another token');
    // Nor when the person then asks for it.
    expect(await child({ act: 'settle' })).toEqual({
      ok: true,
      value: { result: 'refused', reason: 'another-account' },
    });
    expect(fs.readFileSync(home.token, 'utf8')).toBe('another token');
  });

  it('is not rolled back alone when a file of the folder is gone', async () => {
    linkedHome();
    await child({ act: 'unlink', dieAt: 'signed-out' });
    fs.rmSync(path.join(home.sync, 'letter.txt'));

    expect((await recover()).map((one) => one.result)).toEqual(['needs-choice']);
    expect(home.isLinked()).toBe(false);
  });
});

describe('killed before the client was told to sign out', () => {
  it('puts the unit back and touches no sign-in, whatever came meanwhile', async () => {
    linkedHome();
    await child({ act: 'unlink', dieAt: 'stopped' });
    fs.writeFileSync(home.token, 'another token');
    fs.rmSync(path.join(home.sync, 'letter.txt'));

    expect((await recover()).map((one) => one.result)).toEqual(['rolled-back']);
    expect(fs.readFileSync(home.token, 'utf8')).toBe('another token');
  });
});

describe('killed while undoing', () => {
  it.each([
    ['undoing', 'finished'],
    ['put-back', 'finished'],
    ['undone', null],
  ])('behind "%s" the next start says %s', async (dieAt, result) => {
    linkedHome();
    const before = { state: pictureOf(home.state), files: pictureOf(home.sync) };
    await child({ act: 'unlink' });

    expect(await child({ act: 'undo', dieAt })).toBeNull();
    const recoveries = await recover();

    expect(recoveries.map((one) => one.result)).toEqual(result === null ? [] : [result]);
    expect(home.isLinked()).toBe(true);
    await expectSettled(before);
  });
});

describe('killed at any moment', () => {
  const runs = process.env['RELOCK_FULL'] === '1' ? 60 : 6;
  const moments = Array.from({ length: runs }, (_, index) => Math.round((index * 90) / runs));

  it.each(moments)('%i ms after it began, nothing is lost', async (ms) => {
    linkedHome();
    const before = { state: pictureOf(home.state), files: pictureOf(home.sync) };

    await child({ act: 'unlink' }, ms);
    await recover();

    await expectSettled(before);
  });

  it.each(moments)('%i ms into an undo, nothing is lost', async (ms) => {
    linkedHome();
    const before = { state: pictureOf(home.state), files: pictureOf(home.sync) };
    await child({ act: 'unlink' });

    await child({ act: 'undo' }, ms);
    await recover();

    await expectSettled(before);
  });
});
