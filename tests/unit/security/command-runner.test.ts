import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeCommandRunner } from '../../../electron/platform/common/node-command-runner';

const env = { HOME: '/home/somebody', SECRET_TOKEN: 'abc', LD_PRELOAD: '/evil.so', PATH: '/evil' };
const { run } = createNodeCommandRunner({ env });
const node = (code: string, timeoutMs = 10_000) =>
  run(process.execPath, ['-e', code], { timeoutMs });
let folder: string;

beforeAll(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'relock-runner-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('starting another program', () => {
  it('hands arguments over as they are, past any shell', async () => {
    const trap = path.join(folder, 'trap');
    const args = [`$(touch ${trap})`, `; touch ${trap}`, '*', '"', "'"];

    const outcome = await run(
      process.execPath,
      ['-p', 'JSON.stringify(process.argv.slice(1))', ...args],
      {
        timeoutMs: 10_000,
      },
    );

    expect(outcome).toEqual({
      kind: 'exited',
      code: 0,
      stdout: `${JSON.stringify(args)}\n`,
      stderr: '',
    });
    expect(existsSync(trap)).toBe(false);
  });

  it('does not read the program’s name as a command', async () => {
    const trap = path.join(folder, 'trap');

    expect(await run(`/bin/true; touch ${trap}`, [], { timeoutMs: 5_000 })).toMatchObject({
      kind: 'not-found',
    });
    expect(existsSync(trap)).toBe(false);
  });

  it('hands on no more of the environment than a program needs', async () => {
    const outcome = await node('console.log(JSON.stringify(process.env))');
    const given = JSON.parse(outcome.kind === 'exited' ? outcome.stdout : '{}') as object;

    expect(given).toMatchObject({ HOME: '/home/somebody', PATH: '/usr/bin:/bin', LC_ALL: 'C' });
    expect(Object.keys(given)).not.toContain('SECRET_TOKEN');
    expect(Object.keys(given)).not.toContain('LD_PRELOAD');
  });

  it.each(['onedrive', './onedrive', '../bin/true', ''])(
    'never looks for %j: only an absolute path is started',
    async (name) => {
      expect(await run(name, [], { timeoutMs: 1_000 })).toEqual({ kind: 'not-found' });
    },
  );

  it('says how it ended: code, killed, too slow, not there', async () => {
    expect(await node('process.exitCode = 126')).toMatchObject({ kind: 'exited', code: 126 });
    expect(await node("process.kill(process.pid, 'SIGTERM')")).toMatchObject({ kind: 'killed' });
    expect(await node('setTimeout(() => 1, 60_000)', 300)).toEqual({ kind: 'timed-out' });
    expect(await run('/nowhere/program', [], { timeoutMs: 1_000 })).toEqual({ kind: 'not-found' });
  });

  it('gives a program no input to wait for', async () => {
    expect(await node("process.stdin.on('end', () => console.log('end')).resume()")).toMatchObject({
      stdout: 'end\n',
    });
  });
});
