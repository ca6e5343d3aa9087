import { writeFile } from 'node:fs/promises';
import { app, type BrowserWindow } from 'electron';

/**
 * For `npm start -- --smoke`, in development only: says how long the start took, in milliseconds since the
 * process began, saves a picture if asked, and quits.
 */
export async function smoke(window: BrowserWindow | null, development: boolean): Promise<void> {
  if (!development || process.env['RELOCK_SMOKE'] !== '1' || window === null) return;
  const took = Math.round(Date.now() - (process.getCreationTime() ?? Date.now()));
  const picture = process.env['RELOCK_SCREENSHOT'];
  if (picture !== undefined) await writeFile(picture, (await window.webContents.capturePage()).toPNG());
  process.stdout.write(`ready in ${String(took)} ms\n`);
  app.quit();
}
