import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
let home = '';

beforeAll(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'relock-smoke-'));
});

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** `npm start -- --smoke` in a home of its own, on a screen that it brings itself. */
const smoke = (args: readonly string[], display = '') => {
  const began = Date.now();
  const { PATH } = process.env;
  const env = {
    PATH,
    HOME: process.env['HOME'],
    XDG_CONFIG_HOME: home,
    INIT_CWD: home,
    DISPLAY: display,
  };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/start.mjs', '--smoke', ...args],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env },
  );
  const ready = /^ready in (\d+) ms$/m.exec(stdout)?.[1];
  return { status, stdout, stderr, ready: Number(ready), wall: Date.now() - began };
};

it('says a time until it was ready that the wall clock bears out, and saves a picture', () => {
  const { status, stderr, ready, wall } = smoke(['--screenshot', 'relock.png']);

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  // No Electron paints in less; a figure counted from somewhere else would be small or past the wall.
  expect(ready).toBeGreaterThan(100);
  expect(ready).toBeLessThanOrEqual(wall);
  expect(readFileSync(path.join(home, 'relock.png')).subarray(1, 4).toString()).toBe('PNG');
});

it('uses a screen of its own where the named one does not answer', () => {
  expect(smoke([], ':65987')).toMatchObject({ status: 0, stderr: '' });
});
