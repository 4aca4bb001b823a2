import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Sandbox } from '../sandbox.ts';
import { type AskAsAdmin, openAdminClient } from './admin-client.ts';
import { formOf, itemsOf } from './family.ts';
import { type Planned, planExamples } from './plan.ts';

type Appointment = { id: string; version: number; visits: { id: string }[] };

/** What the API does at once; more would only wait for its database. */
const atOnce = 6;

/**
 * Writes families into a database that has none: who came in the last weeks, who comes today and next, who waits.
 * They are entered as an admin enters them, so that calendar, mail and activity follow as ever. Returns how many.
 */
export const enterExamples = async (siteUrl: string, { signIn, environment, timeZone }: Sandbox) => {
  const ask = await openAdminClient({ siteUrl, signIn, email: environment.ADMIN_EMAILS });
  const { total } = await ask<{ total: number }>('GET', '/appointments?pageSize=1');
  if (total > 0) return 0;
  const plan = planExamples(Temporal.Now.zonedDateTimeISO(timeZone), await readFreeTimes(siteUrl));
  const families = plan.entries();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [family, planned] of families) await enter(ask, family, planned);
    }),
  );
  return plan.length;
};

const enter = async (ask: AskAsAdmin, family: number, { startsAt, outcome }: Planned): Promise<void> => {
  const { id } = await ask<{ id: string }>('POST', '/appointments', formOf(family, startsAt));
  if (outcome === 'no_show') await ask('POST', `/appointments/${id}/no-show`, {});
  if (outcome !== 'completed') return;
  if (family % 5 === 0) await ask('POST', `/appointments/${id}/people`, { relation: 'uncle' });
  const { version, visits } = await ask<Appointment>('GET', `/appointments/${id}`);
  const entered = visits.map((visit, person) => ({ id: visit.id, items: itemsOf(family, person) }));
  await ask('PUT', `/appointments/${id}/visits`, { version, visits: entered });
};

/** The API is up before it has read the calendar for the first time. */
const readFreeTimes = async (siteUrl: string): Promise<string[]> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`${siteUrl}/api/availability`);
    const { slots } = (await answer.json()) as { slots: { startsAt: string }[] };
    if (slots.length > 0) return slots.map(({ startsAt }) => startsAt);
    await pause(100);
  }
  return [];
};
