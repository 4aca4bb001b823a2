import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSamplesOf } from '../stack/samples.ts';
import { type Inbox, startInbox } from './inbox.ts';

const readSamples = readSamplesOf(join(import.meta.dirname, '../../../..'));
const kinds = ['confirmation', 'waitlisted', 'reminder', 'rescheduled', 'cancelled', 'offered'];
const languages = ['en', 'es', 'ar', 'fr'];

let inbox: Inbox;
beforeAll(async () => {
  inbox = await startInbox({ readSamples });
});
afterAll(() => inbox.stop());

const open = async (path: string) => {
  const answer = await fetch(inbox.url + path);
  return {
    status: answer.status,
    policy: answer.headers.get('content-security-policy'),
    body: await answer.text(),
  };
};
const headingsOf = (page: string) =>
  [...page.matchAll(/<h2>(\w+ · \w+)<\/h2>/g)].map(([, heading]) => heading);

it.each(languages)('shows every message in %s', async (locale) => {
  const { body } = await open(`/gallery?locale=${locale}`);
  expect(headingsOf(body).sort()).toEqual(kinds.map((kind) => `${kind} · ${locale}`).sort());
});

it.each(kinds)('shows %s in every language', async (kind) => {
  const { body } = await open(`/gallery?kind=${kind}`);
  expect(headingsOf(body)).toEqual(languages.map((locale) => `${kind} · ${locale}`));
});

it('shows each mail as the API writes it, and lets it do no more than a mail program would', async () => {
  for (const { kind, locale, html } of await readSamples()) {
    const { status, policy, body } = await open(`/gallery/${locale}/${kind}/mail`);
    expect(status).toBe(200);
    expect(body).toBe(html);
    expect(policy).toContain('sandbox');
    expect(policy).toContain("default-src 'none'");
  }
  expect((await open('/gallery/en/nothing/mail')).status).toBe(404);
}, 60_000);

it('shows the text part, the text message and the file for the calendar as text', async () => {
  const { body } = await open('/gallery?locale=en');
  expect(body).toContain('BEGIN:VCALENDAR');
  expect(body).toContain('Reply STOP to end texts.');
  expect(body).toMatch(/<summary>Text message \(\d+ characters, 2 parts\)<\/summary>/);
  expect(body).toContain('lang=en');
  expect(body).not.toContain('<script');
});

it('begins with the first language, whatever is asked for', async () => {
  const { body } = await open('/gallery?kind=%3Cscript%3E&locale=xx');
  expect(headingsOf(body)).toHaveLength(kinds.length);
  expect(body).not.toContain('<script');
});
