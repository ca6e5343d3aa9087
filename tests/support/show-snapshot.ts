import type { Snapshot } from '../../shared/ipc/snapshot';
import type { AppUnderTest } from './launch';

let ahead = 1_000_000;

/**
 * Shows the page a state that would need a broken disk or another operating system to come about.
 * It travels the same channel as main's own snapshots; main itself knows nothing of it.
 */
export async function showSnapshot(
  { app, page }: AppUnderTest,
  change: (snapshot: Snapshot) => Partial<Snapshot>,
): Promise<void> {
  const answer = await page.evaluate(() => window.app.app.snapshot({}));
  if (!answer.ok) throw new Error(`No snapshot: ${answer.error.code}`);
  ahead += 1;
  const snapshot = { ...answer.value, ...change(answer.value), revision: ahead };
  await app.evaluate(({ BrowserWindow }, shown) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('app:app.changed', shown);
  }, snapshot);
}
