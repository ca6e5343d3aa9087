import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import type { AppApi } from '../../shared/ipc/contract';
import { launchApp, type AppUnderTest } from '../support/launch';
import { startVirtualSession } from '../support/virtual-session';

/** What the page is told, once the keychain has answered. */
async function settledSnapshot({ page }: AppUnderTest) {
  // The first heading is painted before main is ready to answer.
  const read = () =>
    page
      .evaluate(async () => {
        const { app } = window as unknown as { app: AppApi };
        const snapshot = await app.app.snapshot({});
        return snapshot.ok ? snapshot.value : null;
      })
      .catch(() => null);
  await expect.poll(async () => (await read())?.keychain.state).toBe('ready');
  return await read();
}

test('settings are kept by electron-store, and a cut file costs nothing', async () => {
  const session = await startVirtualSession();
  try {
    const folder = path.join(session.env['XDG_CONFIG_HOME'] ?? '', 'Relock');
    const first = await launchApp({ session });
    await settledSnapshot(first);
    const changed = await first.page.evaluate(async () => {
      const { app } = window as unknown as { app: AppApi };
      return app.settings.change({ theme: 'dark', textSize: 150 });
    });
    expect(changed).toEqual({ ok: true, value: null });
    const listeners = await first.app.evaluate(({ ipcMain }) =>
      ipcMain.listenerCount('electron-store-get-data'),
    );
    expect(listeners).toBe(0);
    await first.close();

    const file = path.join(folder, 'settings.json');
    const whole = readFileSync(file);
    expect(readFileSync(`${file}.backup`).equals(whole)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, whole.subarray(0, whole.length / 2));

    const second = await launchApp({ session });
    const snapshot = await settledSnapshot(second);

    expect(snapshot?.settings).toMatchObject({ theme: 'dark', textSize: 150 });
    expect(snapshot?.notices).toMatchObject([{ kind: 'used-backup', what: 'settings' }]);
    expect(readFileSync(file).equals(whole)).toBe(true);
    const kept = readdirSync(folder).filter((name) => name.includes('unreadable'));
    expect(kept).toHaveLength(1);
    await second.close();
  } finally {
    await session.stop();
  }
});
