import type { Page } from '@playwright/test';
import { notSignedIn } from '../src/complaints.ts';
import { signIn } from '../src/sign-in.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts, fill } from '../src/texts.ts';

const t = adminTexts.itemLimits;

const list = (page: Page, gender: 'female' | 'male') =>
  page.getByRole('region', { name: t.gender[gender], exact: true });

test.beforeEach(async ({ page, complaints }) => {
  complaints.allow(notSignedIn);
  await signIn(page);
  await page.getByRole('link', { name: adminTexts.frame.itemLimits }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
});

test('an item is added, changed in its place and, after a question, deleted', async ({ page, stack }) => {
  const girls = list(page, 'female');
  await expect(girls.getByRole('listitem').first()).toContainText('Tops');
  const adding = girls.getByRole('form', { name: t.addTitle.female });
  await adding.getByLabel(t.quantity).fill('2');
  await adding.getByLabel(t.label).fill('Headbands');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Headbands' })).toHaveText(
    fill(t.added, { quantity: 2, label: 'Headbands' }),
  );
  await expect(girls.getByRole('listitem').last()).toContainText('2 Headbands');
  await expect(adding.getByLabel(t.quantity)).toBeFocused();
  await expect(adding.getByLabel(t.label)).toHaveValue('');

  const change = page.getByRole('button', { name: fill(t.changeLabel, { label: 'Headbands' }) });
  await change.click();
  const changing = page.getByRole('form', { name: fill(t.changeTitle, { label: 'Headbands' }) });
  await expect(changing.getByLabel(t.quantity)).toBeFocused();
  await changing.getByLabel(t.quantity).fill('4');
  await changing.getByRole('button', { name: t.save }).click();
  await expect(girls.getByRole('listitem').last()).toContainText('4 Headbands');
  await expect(change).toBeFocused();

  const remove = page.getByRole('button', { name: fill(t.removeLabel, { label: 'Headbands' }) });
  await remove.click();
  const question = page.getByRole('dialog', { name: fill(t.confirmTitle.female, { label: 'Headbands' }) });
  await question.getByRole('button', { name: t.confirmNo }).click();
  await expect(remove).toBeFocused();
  expect(await stack.db.itemLimit.count({ where: { label: 'Headbands' } })).toBe(1);
  await remove.click();
  await question.getByRole('button', { name: t.confirmYes }).click();
  await expect(page.getByText(fill(t.removed, { label: 'Headbands' }))).toBeVisible();
  await expect(girls.getByText('Headbands')).toHaveCount(0);
  expect(await stack.db.itemLimit.count({ where: { label: 'Headbands' } })).toBe(0);
});

test('a wrong number or no name is told at its field, and nothing is saved', async ({ page, stack }) => {
  const before = await stack.db.itemLimit.count();
  const adding = list(page, 'male').getByRole('form', { name: t.addTitle.male });
  await adding.getByLabel(t.quantity).fill('-3');
  await adding.getByRole('button', { name: t.add }).click();
  await expect(adding.getByLabel(t.quantity)).toHaveAccessibleDescription(t.errors.quantity);
  await expect(adding.getByLabel(t.label)).toHaveAccessibleDescription(t.errors.label);
  await expect(adding.getByLabel(t.quantity)).toBeFocused();
  expect(await stack.db.itemLimit.count()).toBe(before);
});

test('what somebody else has deleted meanwhile is told, and what was typed stays', async ({
  page,
  stack,
  complaints,
}) => {
  complaints.allow(/status of 404 .*item-limits/);
  const id = crypto.randomUUID();
  await stack.db.itemLimit.create({ data: { id, gender: 'male', label: 'Belts', quantity: 1 } });
  await page.reload();
  await page.getByRole('button', { name: fill(t.changeLabel, { label: 'Belts' }) }).click();
  await stack.db.itemLimit.delete({ where: { id } });
  const changing = page.getByRole('form', { name: fill(t.changeTitle, { label: 'Belts' }) });
  await changing.getByLabel(t.label).fill('Leather belts');
  await changing.getByRole('button', { name: t.save }).click();
  await expect(changing.getByRole('alert')).toContainText(adminTexts.saving.goneText);
  await expect(changing.getByLabel(t.label)).toHaveValue('Leather belts');
});
