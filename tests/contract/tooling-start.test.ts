import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findDisplay } from '../../scripts/lib/display.mjs';
import { openApp } from '../../scripts/lib/open.mjs';
import { asScriptError } from '../../scripts/lib/say.mjs';

const root = path.resolve(import.meta.dirname, '../..');
/** No server of this machine has a number this high. */
const DEAD_DISPLAY = ':65987';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'relock-start-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], INIT_CWD: folder, ...env },
  });

describe('npm start -- --smoke --screenshot', () => {
  it.each([
    ['a folder', '.', 'is a folder. --screenshot needs the name of a file.'],
    ['a place in a folder that is not there', 'missing/x.png', 'does not exist'],
    ['a place below a file', 'file/x.png', 'does not exist'],
    ['a place that nobody can write', '/proc/relock.png', 'cannot be written'],
  ])('refuses %s with one sentence and exit 2', (_what, target, sentence) => {
    writeFileSync(path.join(folder, 'file'), 'kept');

    const { status, stdout, stderr } = start(['--smoke', '--screenshot', target]);

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe.runIf(process.platform === 'linux')('npm start', () => {
  it.each([
    ['without a screen', {}],
    ['with a screen that does not answer', { DISPLAY: DEAD_DISPLAY }],
  ])('%s prints the status and how to see the window, and is content', (_what, env) => {
    const { status, stdout, stderr } = start([], env);

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('This computer has no screen that Relock could use');
    expect(stdout).toContain('xvfb-run');
    expect(stdout).not.toContain('Debian packages are missing');
    expect(stdout.includes(`The screen ${DEAD_DISPLAY} does not answer.`)).toBe('DISPLAY' in env);
  });
});

describe.runIf(process.platform === 'linux')('a screen', () => {
  it('is none, silent or there', async () => {
    const server = net.createServer().listen(path.join(folder, 'wayland-7'));
    await new Promise((resolve) => server.once('listening', resolve));
    const there = { WAYLAND_DISPLAY: 'wayland-7', XDG_RUNTIME_DIR: folder };

    expect(await findDisplay({})).toBe('none');
    expect(await findDisplay({ DISPLAY: '' })).toBe('none');
    expect(await findDisplay({ DISPLAY: DEAD_DISPLAY })).toBe('silent');
    expect(await findDisplay({ DISPLAY: '127.0.0.1:3.0' })).toBe('silent');
    expect(await findDisplay(there)).toBe('yes');
    expect(await findDisplay({ ...there, DISPLAY: DEAD_DISPLAY })).toBe('yes');
    server.close();
    expect(await findDisplay(there)).toBe('silent');
  });

  it('with a name of a kind we do not know is left to Electron', async () => {
    expect(await findDisplay({ DISPLAY: 'decnet::0' })).toBe('yes');
  });
});

describe('opening an app', () => {
  /** Runs a line of JavaScript in place of Electron. */
  const open = (code: string, log = path.join(folder, 'log')) =>
    openApp(process.execPath, ['-e', code], { env: process.env, log });

  it.skipIf(process.platform === 'win32')('names the signal that ended it', async () => {
    const end = await open("process.kill(process.pid, 'SIGTRAP'); setInterval(() => {}, 1000)");

    expect(end).toMatchObject({ code: null, signal: 'SIGTRAP', asked: false });
  });

  it('goes on when its log is a folder, or lies below a file', async () => {
    mkdirSync(path.join(folder, 'log'));
    writeFileSync(path.join(folder, 'file'), '');

    expect(await open('process.exitCode = 0')).toMatchObject({ code: 0, logged: false });
    const below = await open('process.exitCode = 0', path.join(folder, 'file', 'log'));
    expect(below).toMatchObject({ code: 0, logged: false });
  });

  it('keeps what the app prints, in a folder that it makes', async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const log = path.join(folder, 'new', 'log');

    expect(await open("process.stdout.write('hello\\n')", log)).toMatchObject({ logged: true });
    await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8')).toBe('hello\n');
  });

  it('tells the app when it was started, so that its figure is true', async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const lines: string[] = [];
    const before = Date.now();

    await openApp(process.execPath, ['-e', 'console.log(process.env.RELOCK_SPAWNED_AT)'], {
      env: { ...process.env, RELOCK_SPAWNED_AT: '1' },
      log: path.join(folder, 'log'),
      onLine: (line) => lines.push(line),
    });

    expect(Number(lines[0])).toBeGreaterThanOrEqual(before);
    expect(Number(lines[0])).toBeLessThanOrEqual(Date.now());
  });
});

describe('a failure of a script', () => {
  it.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EISDIR'])(
    '%s is a sentence that names the file',
    (code) => {
      const cause = Object.assign(new Error(`${code}: x, open '/a'`), { code, path: '/a/file' });

      expect(asScriptError(cause)?.message).toMatch(/^\/a\/file [a-z].*\. \([A-Z]+\)$/);
    },
  );

  it('that is a bug keeps its stack', () => {
    expect(asScriptError(new TypeError('x'))).toBeUndefined();
    expect(asScriptError(Object.assign(new Error('x'), { code: 'ERR_X' }))).toBeUndefined();
  });

  it('ends a script without a stack', async () => {
    const say = path.join(root, 'scripts/lib/say.mjs');
    const code = `import { mkdirSync } from 'node:fs';
      const { runMain } = await import(${JSON.stringify(`file://${say}`)});
      await runMain(async () => mkdirSync('/proc/self/status/x'));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
    let printed = '';
    child.stderr.on('data', (chunk) => (printed += String(chunk)));
    const exit = await new Promise((resolve) => child.once('close', resolve));

    expect(exit).toBe(1);
    expect(printed).toBe(
      '/proc/self/status/x cannot be reached: a file stands where a folder should be. (ENOTDIR)\n',
    );
  });
});
