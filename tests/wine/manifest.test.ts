import * as fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWindows, type WindowsMachine } from '../support/wine';

interface Measures {
  readonly kept: object;
  readonly difference: object;
  readonly told: number;
  /** Bytes of resident memory above what node.exe had before. */
  readonly memory: number;
  readonly keepMs: number;
  readonly compareMs: number;
  /** Of one name. */
  readonly bareMs: number;
}

const MANY = process.env['RELOCK_FULL'] === '1' || process.env['RELOCK_BENCH'] === '1';
const FOLDERS = MANY ? 100 : 5;
const FILES = 1_000;
const MIB = 1024 * 1024;

let windows: WindowsMachine;
beforeAll(async () => {
  windows = await startWindows();
  const root = path.join(windows.driveC, 'many');
  for (let folder = 0; folder < FOLDERS; folder += 1) {
    const place = path.join(root, `Photos ${String(folder)}`);
    fs.mkdirSync(place, { recursive: true });
    for (let file = 0; file < FILES; file += 1)
      fs.writeFileSync(path.join(place, `IMG_20261122_${String(file)}.jpg`), '');
  }
}, 240_000);
afterAll(() => windows.stop());

it('keeps and compares a folder of many files in little memory', async () => {
  const measures = JSON.parse(
    await windows.runNode('tests/wine/probes/manifest.ts', 'C:\\many'),
  ) as Measures;
  const files = FOLDERS * FILES;
  expect(measures.kept).toMatchObject({
    ok: true,
    value: { files, folders: FOLDERS, unreadable: 0 },
  });
  expect(measures.difference).toMatchObject({
    changed: 0,
    missing: 0,
    unknown: 0,
    after: { files },
  });
  expect(measures.told).toBeGreaterThan(FOLDERS - 1);
  expect(measures.memory / MIB).toBeLessThan(60);
  const { keepMs, compareMs, bareMs } = measures;
  const ratio = (ms: number) => (ms / files / bareMs).toFixed(2);
  console.log(
    `bench manifest of ${String(files)} files: ${ratio(keepMs)} of a bare walk to keep, ${ratio(compareMs)} to compare, ${(measures.memory / MIB).toFixed(0)} MiB more memory`,
  );
});
