import * as fs from 'node:fs/promises';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { compareTree, keepTree } from '../../../electron/local-actions/windows/tree';
import { createSealedUndoBox } from '../../../electron/local-actions/undo-box';
import { loadFolderApi } from '../../../electron/platform/win32/folder-api';
import { createFolderLister } from '../../../electron/platform/win32/folder-lister';
import { createMemorySecretStore } from '../../../electron/platform/common/memory-secret-store';
import { silentLog } from '../../support/silent-log';

/** Keeps and compares a folder of many files in node.exe, and measures it beside a bare walk. */
const [, , folder = ''] = process.argv;
const BARE_NAMES = 500;
const lister = createFolderLister({ loadApi: loadFolderApi, log: silentLog });
const box = createSealedUndoBox(
  { folder: 'C:\\manifest', key: randomBytes(32), secrets: createMemorySecretStore() },
  '3f6f1d52-7c1e-4c5e-9c53-0d3c52f4b8a1',
);

// Loaded and warm before anything is measured.
await lister.list(path.dirname(folder), () => true);
global.gc?.();
const before = process.memoryUsage().rss;
let peak = before;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);

let told = 0;
const started = performance.now();
const kept = await keepTree(lister, folder, box, { onCount: () => (told += 1) });
const keepMs = performance.now() - started;
const again = performance.now();
const difference = await compareTree(lister, folder, box);
const compareMs = performance.now() - again;
clearInterval(watch);
const memory = peak - before;

// Wine looks through a whole folder for each name, so some hundred are enough to know the time of one.
const bare = performance.now();
let names = 0;
const waiting = [folder];
for (let next = waiting.pop(); next !== undefined && names < BARE_NAMES; next = waiting.pop()) {
  for (const name of await fs.readdir(next)) {
    if (names >= BARE_NAMES) break;
    const place = path.join(next, name);
    names += 1;
    if ((await fs.lstat(place)).isDirectory()) waiting.push(place);
  }
}
const bareMs = (performance.now() - bare) / names;

console.log(JSON.stringify({ kept, difference, told, memory, keepMs, compareMs, bareMs }));
