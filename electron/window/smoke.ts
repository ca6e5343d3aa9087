import { writeFile } from 'node:fs/promises';
import { app, type BrowserWindow } from 'electron';

/**
 * For `npm start -- --smoke`, in development only: once there is a screen to use, says how long the start took,
 * in milliseconds since the launcher began it, saves a picture if asked, and quits; 1 when the picture failed.
 * `npm run bench` says `stay`, to measure what runs.
 */
export async function smoke(window: BrowserWindow | null, development: boolean): Promise<void> {
  const {
    RELOCK_SMOKE: wish,
    RELOCK_SPAWNED_AT: spawnedAt,
    RELOCK_SCREENSHOT: picture,
  } = process.env;
  if (!development || window === null || (wish !== '1' && wish !== 'stay')) return;
  const took = spawnedAt === undefined ? performance.now() : Date.now() - Number(spawnedAt);
  try {
    if (picture !== undefined)
      await writeFile(picture, (await window.webContents.capturePage()).toPNG());
  } catch (cause) {
    process.stderr.write(`The picture could not be saved: ${String(cause)}\n`);
    app.exit(1);
    return;
  }
  process.stdout.write(`ready in ${String(Math.round(took))} ms\n`);
  if (wish === '1') app.quit();
}
