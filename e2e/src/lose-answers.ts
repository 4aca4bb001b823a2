import type { Page } from '@playwright/test';

/**
 * The server does what it is asked at this address, but its answer breaks off on the way: the first one, or each.
 * Gives the Idempotency-Key of every request, as they come.
 */
export const loseAnswers = async (
  page: Page,
  address: string,
  which: 'first' | 'each',
): Promise<(string | undefined)[]> => {
  const keys: (string | undefined)[] = [];
  await page.route(address, async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (which === 'first' && keys.length > 1) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  return keys;
};
