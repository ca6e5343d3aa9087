import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AppUnderTest } from './launch';

/** Where Debian puts the real client. */
const ONEDRIVE = '/usr/bin/onedrive';
/** Made up; nothing at Microsoft knows it. */
const TOKEN = 'M.C000_TEST.-made-up-refresh-token';
const CONFIG = 'sync_dir = "~/OneDrive"\n';

/** The real OneDrive client of the person who runs the app under test, as 2.4.23 leaves its files. */
export interface LinkedClient {
  readonly syncFolder: string;
  readonly isLinked: () => boolean;
  /** Makes the settings unreadable for the client itself, or puts them right again. */
  readonly spoilSettings: () => void;
  readonly mendSettings: () => void;
}

/** Puts a linked client and a few files into the home folder of the app under test. */
export async function linkClient({ app }: AppUnderTest, files = 12): Promise<LinkedClient> {
  const { home, uid, gid } = await app.evaluate(() => ({
    home: process.env['HOME'] ?? '',
    uid: process.getuid?.() ?? 0,
    gid: process.getgid?.() ?? 0,
  }));
  const state = path.join(home, '.config', 'onedrive');
  const syncFolder = path.join(home, 'OneDrive');
  const config = path.join(state, 'config');
  const token = path.join(state, 'refresh_token');
  const own = (place: string): void => {
    chownSync(place, uid, gid);
  };
  const write = (place: string, text: string): void => {
    writeFileSync(place, text, { mode: 0o600 });
    own(place);
  };
  for (const folder of [state, syncFolder, path.join(syncFolder, 'Photos')]) {
    mkdirSync(folder, { recursive: true });
    own(folder);
  }
  for (let n = 0; n < files; n += 1)
    write(path.join(syncFolder, 'Photos', `${n}.jpg`), 'x'.repeat(n));
  write(config, CONFIG);
  // The first run makes the client's own notes; signing in again would put a token there.
  execFileSync(ONEDRIVE, ['--logout', '--confdir', state], {
    env: { HOME: home, PATH: '/usr/bin:/bin' },
    uid,
    gid,
    stdio: 'ignore',
  });
  write(token, TOKEN);
  return {
    syncFolder,
    isLinked: () => existsSync(token),
    spoilSettings: () => {
      write(config, 'sync_dir = nothing in quotes\n');
    },
    mendSettings: () => {
      write(config, CONFIG);
    },
  };
}
