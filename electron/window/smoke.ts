import { writeFile } from 'node:fs/promises';
import { app, type BrowserWindow } from 'electron';

/**
 * For `npm start -- --smoke`, in development only: says how long the start took, in milliseconds since the
 * process began, saves a picture if asked, and quits. `npm run bench` says `stay`, to measure what runs.
 */
export async function smoke(window: BrowserWindow | null, development: boolean): Promise<void> {
  const wish = process.env['RELOCK_SMOKE'];
  if (!development || (wish !== '1' && wish !== 'stay') || window === null) return;
  const took = Math.round(Date.now() - (process.getCreationTime() ?? Date.now()));
  const picture = process.env['RELOCK_SCREENSHOT'];
  if (picture !== undefined)
    await writeFile(picture, (await window.webContents.capturePage()).toPNG());
  process.stdout.write(`ready in ${String(took)} ms\n`);
  if (wish === '1') app.quit();
}
