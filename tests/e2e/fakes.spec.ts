import { expect, test } from 'playwright/test';
import { launchApp } from '../support/launch';
import { answerFake, nextFakePage, openFakes } from '../support/tours/fakes';
import { beginWithAna } from '../support/tours/tour-stop';
import { startVirtualSession } from '../support/virtual-session';

test('the exercise is gone through with the keyboard, kept, gone on with, and wished for again', async () => {
  const session = await startVirtualSession();
  let relock = await launchApp({ session });
  try {
    await beginWithAna(relock);
    await openFakes(relock);
    await relock.page.locator('main .button--primary').press('Enter');

    // The frame says whose it is before anything is read, and what looks like a button is none.
    const frame = relock.page.locator('.fake');
    await expect(frame.locator('figcaption')).toHaveText(
      'An example made by Relock. Nobody sent it.',
    );
    await expect(frame.locator('button, a, input, [tabindex]')).toHaveCount(0);
    await expect(relock.page.locator('.fake__mark')).toHaveCount(0);

    // To trust a fake is met kindly; the focus goes on to the result.
    await answerFake(relock, 0);
    await expect(relock.page.locator('#fake-result')).toBeFocused();
    await expect(relock.page.locator('#fake-result')).toHaveText('This one is a fake');
    await expect(relock.page.locator('main')).toContainText('It is made to be trusted');
    await expect(frame.locator('.fake__mark')).toHaveCount(3);
    await nextFakePage(relock);
    await answerFake(relock, 2);
    await expect(relock.page.locator('main')).toContainText('Not being sure is a good start.');
    await relock.close();

    // What was seen is kept; the next start goes on with the third.
    relock = await launchApp({ session });
    await relock.page.locator('main .door').first().waitFor();
    await openFakes(relock);
    await expect(relock.page.locator('main .button--primary')).toHaveText('Go on');
    await relock.page.locator('main .button--primary').click();
    await expect(relock.page.locator('.head__over')).toHaveText('Example 3 of 10');
    await answerFake(relock, 1);
    await expect(relock.page.locator('#fake-result')).toHaveText('This one is real');
    await expect(relock.page.locator('main')).toContainText('Being careful cost nothing here.');
    for (let left = 7; left > 0; left -= 1) {
      await nextFakePage(relock);
      await answerFake(relock, 0);
    }
    await nextFakePage(relock);
    await expect(relock.page.locator('h1')).toHaveText('You have seen all ten');
    expect(await relock.page.locator('main').innerText()).not.toMatch(
      /\b\d+ (of|out of) 10\b|points|score/i,
    );

    await relock.page
      .locator('input[name="fakes-again"][value="quarterly"]')
      .click({ force: true });
    await expect
      .poll(() =>
        relock.page.evaluate(async () => {
          const told = await window.app.app.snapshot({});
          return told.ok ? told.value.person?.fakes.again : null;
        }),
      )
      .toBe('quarterly');
  } finally {
    await relock.close();
    await session.stop();
  }
});
