import { expect, test } from 'playwright/test';
import { CLOSED_REASONS, type Snapshot } from '../../shared/ipc/snapshot';
import { firstRun } from '../support/first-run';
import { launchApp } from '../support/launch';
import { PLAIN_LOOK, withLook } from '../support/looks';
import { goToPlace } from '../support/tours/tour-stop';
import { showSnapshot } from '../support/show-snapshot';
import { startVirtualSession } from '../support/virtual-session';

const ID = (n: number): string => `00000000-0000-4000-8000-00000000000${String(n)}`;

test('the first run asks for a name and nothing else, and only shows places that work', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    const { page } = relock;
    await expect(page.locator('.rail a:visible')).toHaveText(['Welcome', 'Settings']);
    await expect(page.locator('main')).toContainText('never asks for a password');
    await firstRun(relock);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ana');
    await expect(page.locator('.rail a:visible')).toHaveText([
      'Today',
      'Sign out everywhere',
      'Devices',
      'Microsoft sign-ins',
      'OneDrive here',
      'History and undo',
      'Make it stronger',
      'Safe',
      'Settings',
    ]);
    await expect(page.locator('.strip')).toContainText('for tests');
  });
});

for (const language of ['en', 'es'] as const) {
  test(`the one next thing and its button are in sight at 1280 by 800 in ${language}`, async () => {
    await withLook({ ...PLAIN_LOOK, language }, async (relock) => {
      const { page } = relock;
      await firstRun(relock);
      const start = page.locator('.next .button--primary');
      await expect(page.locator('.strip')).toHaveCount(1);
      await expect(start).toBeInViewport({ ratio: 1 });
      await showSnapshot(relock, () => ({ keeping: false }));
      await expect(page.locator('.strip')).toHaveCount(2);
      await expect(start).toBeInViewport({ ratio: 1 });
    });
  });
}

test('the two doors lead to the right places, and the urgent one says why', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    const { page } = relock;
    await firstRun(relock);
    await page.locator('.door').last().click();
    await expect(page.locator('.rail a[aria-current="page"]')).toHaveText('Make it stronger');
    await goToPlace(relock, 'today');
    await page.locator('.door--act').click();
    await expect(page.locator('.rail a[aria-current="page"]')).toHaveText('Sign out everywhere');
    const reason = await page.evaluate(async () => {
      const answer = await window.app.app.snapshot({});
      return answer.ok ? answer.value.person?.signOut.reason : answer.error.code;
    });
    expect(reason).toBe('intruder');
    await goToPlace(relock, 'today');
    await expect(page.locator('.next h2')).toHaveText('Go on getting ready');
    await page.getByRole('button', { name: 'Show me another' }).click();
    await expect(page.locator('.next h2')).not.toHaveText('Go on getting ready');
  });
});

test('people are added, kept apart, renamed and removed', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    const { page } = relock;
    await firstRun(relock);
    await page.locator('.bar__who').click();
    await page.locator('.menu__end').click();
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.locator('dialog input').fill('  Luis  ');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Luis');
    expect(await page.locator('body').innerText()).not.toContain('Ana, ');

    await page.locator('.bar__who').click();
    await page.getByRole('button', { name: 'Ana’s account' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ana');

    await page.locator('.bar__who').click();
    await page.locator('.menu__end').click();
    await page.getByRole('button', { name: 'Rename Luis' }).click();
    await page.locator('dialog input').fill('Luisa');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await expect(page.locator('.row__title')).toHaveText(['AnaNow', 'Luisa']);
    await page.getByRole('button', { name: 'Remove Luisa' }).click();
    await expect(page.locator('dialog')).toContainText('cannot be undone');
    await page.getByRole('button', { name: 'Remove this person' }).click();
    await expect(page.locator('.row__title')).toHaveText(['AnaNow']);
    const said = page.locator('.app > [role="status"]');
    await expect(said).toHaveText('Luisa is removed from Relock.');
    await goToPlace(relock, 'settings');
    await expect(said).toHaveText('');
  });
});

test('forgetting everything says what goes, what went, and starts anew', async () => {
  await withLook(PLAIN_LOOK, async (relock, session) => {
    const { page } = relock;
    await firstRun(relock);
    await goToPlace(relock, 'settings');
    await page.getByRole('button', { name: 'Forget everything…' }).click();
    await page.getByRole('button', { name: 'Yes, forget everything' }).click();
    await expect(
      page.getByRole('heading', { name: 'Relock has forgotten everything' }),
    ).toBeFocused();
    await expect(page.locator('dialog')).toContainText(/\d+ files? (was|were) removed/);
    await page.locator('dialog').getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Change the locks');
    await relock.close();
    const again = await launchApp({ session });
    await expect(again.page.getByRole('heading', { level: 1 })).toContainText('Change the locks');
    await again.close();
  });
});

test('without a keychain everything works for this session, and it is said first', async () => {
  const session = await startVirtualSession({ keyring: 'none' });
  try {
    const relock = await launchApp({ session });
    const { page } = relock;
    await expect(page.locator('.strip--look')).toContainText('keeps nothing');
    await page.locator('.strip--look button').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /No keychain was found|The keychain did not answer/,
    );
    await page.getByRole('button', { name: 'Look again' }).click();
    await expect(page.locator('.app > [role="status"]')).toContainText('asked the keychain again');
    await goToPlace(relock, 'today');
    await firstRun(relock);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ana');
    await relock.close();
  } finally {
    await session.stop();
  }
});

test('each keychain state has its own title and its own steps on each system', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    const { page } = relock;
    await firstRun(relock);
    const seen = new Set<string>();
    for (const state of ['missing', 'locked', 'refused', 'failed'] as const) {
      for (const platform of ['linux', 'win32', 'darwin'] as const) {
        await showSnapshot(relock, ({ keychain, app }) => ({
          keeping: false,
          keychain: { ...keychain, state },
          app: { ...app, platform },
        }));
        const strip = page.locator('.strip--look button');
        if (await strip.isVisible()) await strip.click();
        await expect(page.locator('main')).toHaveAttribute('class', 'place');
        await expect(page.locator('main h1')).toBeVisible();
        const text = await page.locator('main').innerText();
        const system = {
          linux: /keyring|Wait|desktop/i,
          win32: /Credential Manager/,
          darwin: /mac|Keychain Access/i,
        };
        expect(text).toMatch(system[platform]);
        seen.add(text);
      }
    }
    // 4 states on 3 systems: no two say the same.
    expect(seen.size).toBe(12);
  });
});

test('every notice is told, leads on, and can be put away', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    const { page } = relock;
    await firstRun(relock);
    const recovery = { journalId: ID(9), actionId: 'onedrive.unlink' as const };
    const notices: Snapshot['notices'] = [
      { id: ID(1), kind: 'used-backup', what: 'person' },
      { id: ID(2), kind: 'used-backup', what: 'settings' },
      { id: ID(3), kind: 'settings-reset' },
      { id: ID(4), kind: 'could-not-save', reason: 'disk-full' },
      { id: ID(5), kind: 'recovered', recovery: { ...recovery, result: 'rolled-back' } },
      { id: ID(6), kind: 'recovered', recovery: { ...recovery, result: 'needs-choice' } },
      // Somebody else's clock is nobody's business here.
      { id: ID(7), kind: 'time-is-up', personId: ID(8) },
    ];
    await showSnapshot(relock, () => ({ notices }));
    const rows = page.locator('.notices .row');
    await expect(rows).toHaveCount(6);
    await expect(rows.nth(3)).toContainText('The disk is full');
    await rows.nth(5).getByRole('button', { name: 'See the history' }).click();
    await expect(page.locator('.rail a[aria-current="page"]')).toHaveText('History and undo');
  });
});

test('people whose files stay shut are named by reason, and nothing is removed', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    const { page } = relock;
    await firstRun(relock);
    const reasons = CLOSED_REASONS;
    await showSnapshot(relock, () => ({
      people: [],
      person: null,
      closedPeople: [...reasons, 'damaged' as const].map((reason, n) => ({ id: ID(n), reason })),
    }));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Nobody’s steps');
    await expect(page.locator('.rows--state .row')).toHaveCount(6);
    await expect(page.locator('main')).toContainText('The files of 2 people are damaged');
    await expect(page.locator('main')).toContainText('It removes none of them');
    await expect(page.locator('.rail a:visible')).toHaveText(['Today', 'Settings']);
  });
});

test('the page that is open belongs to nobody when main says that Relock was left', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    await firstRun(relock);
    await showSnapshot(relock, () => ({ away: true }));
    await expect(relock.page.locator('main.away')).toBeVisible();
    expect(await relock.page.locator('body').innerText()).not.toContain('Ana');
  });
});
