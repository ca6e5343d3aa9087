import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings';
import { launchApp, type AppUnderTest } from './launch';
import { startVirtualSession, type VirtualSession } from './virtual-session';

/** How a Relock looks in a test: what a person may choose, and the size of the window. */
export interface Look {
  readonly language: 'en' | 'es';
  readonly theme: 'light' | 'dark';
  readonly textSize: Settings['textSize'];
  readonly width: number;
  readonly height: number;
}

/** The look in which most tests run. */
export const PLAIN_LOOK: Look = {
  language: 'en',
  theme: 'light',
  textSize: 100,
  width: 1280,
  height: 800,
};

/** Runs a test on a fresh Relock with a look, in a session of its own, and cleans up whatever happens. */
export async function withLook(
  look: Look,
  use: (app: AppUnderTest, session: VirtualSession) => Promise<void>,
): Promise<void> {
  const session = await startVirtualSession();
  try {
    const { language, theme, textSize, width, height } = look;
    saveSettings(session, { ...DEFAULT_SETTINGS, language, theme, textSize });
    const app = await launchApp({ session });
    try {
      await app.app.evaluate(
        ({ BrowserWindow }, size) => {
          BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
        },
        { width, height },
      );
      await app.page.waitForFunction(
        (size) => innerWidth === size.width && innerHeight === size.height,
        { width, height },
      );
      await use(app, session);
    } catch (cause) {
      // What still runs would write into the folder that is about to go, and hide what went wrong.
      await app.kill().catch(() => undefined);
      throw cause;
    }
    await app.close();
  } finally {
    await session.stop();
  }
}

/** Writes the settings that Relock finds at its next start in this session. */
export function saveSettings(session: VirtualSession, settings: Settings): void {
  const dir = path.join(session.env['XDG_CONFIG_HOME'] ?? '', 'Relock');
  const file = path.join(dir, 'settings.json');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(settings), { mode: 0o600 });
  for (const place of [dir, file]) chownSync(place, session.uid, session.gid);
}
