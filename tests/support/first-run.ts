import type { AppUnderTest } from './launch';

/** Goes through the welcome as a person would and opens Today for one person. */
export async function firstRun({ page }: AppUnderTest, name = 'Ana'): Promise<void> {
  const next = page.locator('main .button--primary').first();
  await next.click();
  await next.click();
  await page.locator('main input').first().fill(name);
  await next.click();
  await page.locator('main .door').first().waitFor();
}
