import * as fs from 'node:fs';
import path from 'node:path';
import type { DetachOrder } from '../wine/probes/detach';
import { pictureOf } from './one-drive-home';
import { toRegFile, type SeedKey } from './registry-seed';
import type { WindowsMachine } from './wine';
import { leftover, personal, work } from './windows-seeds';

/** The sync folder as Windows names it. */
export const FOLDER = 'C:\\users\\ana\\OneDrive';
const PROBE = 'tests/wine/probes/detach.ts';
const DATA = 'C:\\users\\ana\\AppData\\Roaming\\Relock';
const NOTHING: DetachOrder = {
  acts: [],
  dieAt: '',
  manner: 'obeys',
  beginFile: '',
  onlineOnly: [],
  holdSettings: false,
  dataFolder: DATA,
  now: Date.UTC(2026, 10, 22, 12),
};

/** What the acts answered, in their order; null when the process was ended. */
export type Answers = readonly unknown[] | null;

/** A linked OneDrive in the Windows of one test file: real registry, real files, real keychain. */
export function createWindowsHome(windows: WindowsMachine) {
  const home = path.join(windows.driveC, 'users', 'ana');
  const sync = path.join(home, 'OneDrive');
  const local = path.join(home, 'AppData', 'Local', 'Microsoft', 'OneDrive');
  const settings = path.join(local, 'settings');
  const data = path.join(home, 'AppData', 'Roaming', 'Relock');
  let begun = 0;

  async function run(
    order: Partial<DetachOrder>,
    whileItRuns?: (kill: () => void) => void,
  ): Promise<Answers> {
    const given = Buffer.from(JSON.stringify({ ...NOTHING, ...order })).toString('base64url');
    const printed = await windows.runNodeToEnd(PROBE, [given], whileItRuns);
    if (printed === null) return null;
    return (JSON.parse(printed) as { answers: unknown[] }).answers;
  }

  return {
    home,
    sync,
    settings,
    data,
    run,
    names: () => fs.readdirSync(settings).sort(),
    files: () => pictureOf(sync),
    /** Takes away what was there and links OneDrive anew. */
    async link(seed: readonly SeedKey[] = [...personal(FOLDER), ...work(), ...leftover()]) {
      for (const place of [sync, local, data]) fs.rmSync(place, { recursive: true, force: true });
      fs.mkdirSync(path.join(settings, 'Personal', 'telemetry'), { recursive: true });
      fs.mkdirSync(path.join(settings, 'Business1'));
      fs.writeFileSync(path.join(settings, 'Personal', '0123456789abcdef.ini'), 'libraryScope = 1');
      fs.writeFileSync(path.join(local, 'OneDrive.exe'), '');
      writeFiles(sync);
      await windows.importRegistry(`Windows Registry Editor Version 5.00\n\n${GONE}\n`);
      await windows.importRegistry(toRegFile(seed));
    },
    /** Kills the process `ms` after its acts begin. */
    async runAndKill(order: Partial<DetachOrder>, ms: number): Promise<Answers> {
      begun += 1;
      const name = `begun-${String(begun)}`;
      return run({ ...order, beginFile: `C:\\${name}` }, (kill) => {
        const file = path.join(windows.driveC, name);
        const look = setInterval(() => {
          if (!fs.existsSync(file)) return;
          clearInterval(look);
          setTimeout(kill, ms);
        }, 2);
        setTimeout(() => {
          clearInterval(look);
        }, 30_000);
      });
    },
  };
}

export type WindowsHome = ReturnType<typeof createWindowsHome>;

const GONE = [
  'Software\\Microsoft\\OneDrive',
  'Software\\SyncEngines',
  'Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Desktop\\NameSpace',
]
  .map((key) => `[-HKEY_CURRENT_USER\\${key}]`)
  .join('\n');

/** Files as onedrive.md D.5 has them in row 1, and a circle of links. */
function writeFiles(sync: string): void {
  const deep = path.join(
    sync,
    ...Array.from({ length: 8 }, () => 'a folder with a long name'.repeat(2)),
  );
  fs.mkdirSync(deep, { recursive: true });
  fs.mkdirSync(path.join(sync, 'Photos 😀'));
  fs.writeFileSync(path.join(sync, 'letter.txt'), 'Dear Ana');
  fs.writeFileSync(path.join(sync, 'online only.docx'), 'stands for a file in the cloud');
  fs.writeFileSync(path.join(sync, 'empty.txt'), '');
  fs.writeFileSync(path.join(sync, 'Photos 😀', 'josé–日本.jpg'), 'x'.repeat(5_000));
  fs.writeFileSync(path.join(deep, 'deep.txt'), 'over 260 characters');
  fs.writeFileSync(path.join(sync, 'read only.txt'), 'fixed', { mode: 0o444 });
  fs.symlinkSync(sync, path.join(sync, 'circle'));
}
