import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { WEAKENINGS } from '../../scripts/data/weakenings.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const files = new Set(WEAKENINGS.map(({ file }) => file));

/** Where a weakening is needed for every file. */
const GUARDED = ['electron/security'].flatMap((folder) =>
  readdirSync(path.join(root, folder)).map((file) => `${folder}/${file}`),
);
const ALSO = [
  'electron/ipc/router.ts',
  'electron/main.ts',
  'electron/window/main-window.ts',
  'electron/preload/bridge.generated.cjs',
  'scripts/generators/preload.ts',
  'electron/storage/sealed.ts',
  'electron/storage/keys.ts',
  'electron/features/session/session.ts',
];

describe('the table of weakenings', () => {
  it.each([...GUARDED, ...ALSO])('has one for %s', (file) => {
    expect(files).toContain(file);
  });

  it.each(WEAKENINGS)('finds its text once: $file, $what', ({ file, exact, weak, tests }) => {
    expect(readFileSync(path.join(root, file), 'utf8').split(exact)).toHaveLength(2);
    expect(weak).not.toBe(exact);
    for (const test of tests) expect(existsSync(path.join(root, 'tests', test)), test).toBe(true);
  });
});

it.runIf(process.env['RELOCK_FULL'] === '1')(
  'every weakening is noticed by a test',
  async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/weaken.mjs'], {
      cwd: root,
    });
    expect(stdout).toContain(`${String(WEAKENINGS.length)} of ${String(WEAKENINGS.length)}`);
  },
  600_000,
);
