import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import type { AppUnderTest } from '../support/launch';
import { firstRun } from '../support/first-run';
import { linkClient, type LinkedClient } from '../support/linked-client';
import { PLAIN_LOOK, withLook } from '../support/looks';
import { goToPlace } from '../support/tours/tour-stop';

/** Names, sizes and times of everything in a folder. */
const manifest = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const { size, mtimeMs } = lstatSync(path.join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .sort();

async function withLinkedClient(
  use: (app: AppUnderTest, client: LinkedClient) => Promise<void>,
): Promise<void> {
  await withLook(PLAIN_LOOK, async (app) => {
    await firstRun(app);
    const client = await linkClient(app);
    await goToPlace(app, 'one-drive');
    await use(app, client);
  });
}

const press = ({ page }: AppUnderTest, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

async function takeOff(app: AppUnderTest): Promise<void> {
  await press(app, 'Take OneDrive off');
  const yes = app.page.getByRole('button', { name: 'Yes, take OneDrive off' });
  await expect(yes).toHaveAttribute('aria-disabled', 'true');
  for (const tick of await app.page.locator('dialog .tick input').all()) await tick.check();
  await yes.click();
  await expect(
    app.page.getByRole('heading', { name: 'OneDrive is off this computer' }),
  ).toBeVisible();
}

test('OneDrive is taken off, the folder stays the same, and it can be undone', async () => {
  await withLinkedClient(async (app, client) => {
    const { page } = app;
    await expect(page.locator('main h1')).toHaveText('One OneDrive account is linked here');
    const before = manifest(client.syncFolder);
    await takeOff(app);
    expect(client.isLinked()).toBe(false);
    expect(manifest(client.syncFolder)).toEqual(before);
    await expect(page.locator('dialog .facts dd')).toHaveText([
      '12 files, 66 bytes',
      '12 files, 66 bytes',
    ]);

    await press(app, 'Open History and undo');
    await expect(page.locator('main .chip')).toHaveText('Done and checked');
    await press(app, 'Undo');
    await press(app, 'Yes, undo it');
    await expect(page.getByRole('heading', { name: 'It is undone' })).toBeVisible();
    expect(client.isLinked()).toBe(true);
    expect(manifest(client.syncFolder)).toEqual(before);
    await press(app, 'Close');
    await expect(page.locator('main .chip')).toHaveText('Undone');
  });
});

test('a plan that stops says why, and goes on when it is mended', async () => {
  await withLinkedClient(async (app, client) => {
    client.spoilSettings();
    await press(app, 'Take OneDrive off');
    await expect(
      app.page.getByRole('heading', { name: 'The settings have a mistake' }),
    ).toBeVisible();
    expect(client.isLinked()).toBe(true);
    client.mendSettings();
    await app.page.locator('dialog').getByRole('button', { name: 'Look again' }).click();
    await expect(
      app.page.getByRole('heading', { name: 'Take OneDrive off this computer?' }),
    ).toBeVisible();
    await app.page.keyboard.press('Escape');
    await expect(app.page.locator('dialog')).toHaveCount(0);
    expect(client.isLinked()).toBe(true);
  });
});

test('the undo copy can be deleted at once; the line stays', async () => {
  await withLinkedClient(async (app) => {
    const { page } = app;
    await takeOff(app);
    await press(app, 'Open History and undo');
    await press(app, 'Delete the undo copy');
    await press(app, 'Yes, delete the copy');
    await expect(page.getByText('Cannot be undone any more')).toBeVisible();
    await expect(page.locator('main .row')).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0);
  });
});
