import { test, expect } from '@playwright/test';
import { startStack } from '../src/stack.ts';
test('x', async ({ page }) => {
  const stack = await startStack();
  await page.goto(stack.siteUrl);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Book a visit');
  console.log(await stack.db.eligibleStudent.count(), stack.siteUrl);
  await stack.stop();
});
