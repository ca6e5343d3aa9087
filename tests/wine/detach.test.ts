import * as fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pictureOf } from '../support/one-drive-home';
import { toRegFile, type SeedKey } from '../support/registry-seed';
import { startWindows, type WindowsMachine } from '../support/wine';
import { personal, work } from '../support/windows-seeds';
import type { DetachOrder } from './probes/detach';

let windows: WindowsMachine;
beforeAll(async () => {
  windows = await startWindows();
}, 240_000);
afterAll(() => windows.stop());

const FOLDER = 'C:\\users\\ana\\OneDrive';
it('unlinks', async () => {
  const home = path.join(windows.driveC, 'users', 'ana');
  const sync = path.join(home, 'OneDrive');
  fs.mkdirSync(sync);
  fs.writeFileSync(path.join(sync, 'letter.txt'), 'x');
  const one = path.join(home, 'AppData/Local/Microsoft/OneDrive');
  fs.mkdirSync(path.join(one, 'settings/Personal'), { recursive: true });
  fs.writeFileSync(path.join(one, 'OneDrive.exe'), '');
  fs.writeFileSync(path.join(one, 'settings/Personal/global.ini'), '');
  await windows.importRegistry(toRegFile([...personal(FOLDER), ...work()]));
  console.log(fs.readdirSync(home));
  const order: DetachOrder = {
    acts: ['picture', 'unlink', 'undo', 'picture'],
    dieAt: '',
    manner: 'obeys',
    beginFile: '',
    onlineOnly: [],
    holdSettings: false,
    dataFolder: 'C:\\users\\ana\\Relock',
    now: Date.UTC(2026, 10, 22, 12),
  };
  const t = Date.now();
  const out = await windows.runNodeToEnd('tests/wine/probes/detach.ts', [
    Buffer.from(JSON.stringify(order)).toString('base64url'),
  ]);
  console.log(Date.now() - t);
  const { answers } = JSON.parse(out ?? '');
  console.log(
    Object.keys(answers[0]).length,
    JSON.stringify(answers[1]),
    JSON.stringify(answers[2]),
  );
  expect(answers[3]).toEqual(answers[0]);
});
