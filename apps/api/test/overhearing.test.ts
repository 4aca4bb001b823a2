import express from 'express';
import supertest from 'supertest';
import { expect, it } from 'vitest';
import { createTestApi } from './harness.ts';
import { overhear } from './overhearing.ts';
import { waitlistForm } from './requests.ts';

it('a test file fails at its end where a log line tells of a family, even of one that is gone', async () => {
  const api = await createTestApi();
  await api.admit('LEAK-7');
  await api.request
    .post('/api/waitlist')
    .send(waitlistForm(['LEAK-7']))
    .expect(201);
  await api.forgetBookings();
  api.logLines.push('{"msg":"no mail for rosa@example.com","student":"LEAK-7"}\n');
  await expect(api.stop()).rejects.toThrow('log: email rosa@example.com, log: word ROSA, log: word LEAK-7');
});

it('what a family typed is known even where it was refused', async () => {
  const api = await createTestApi();
  await api.request
    .post('/api/waitlist')
    .send(waitlistForm(['UNLISTED-7']))
    .expect(422);
  api.logLines.push('{"msg":"not on the list: UNLISTED-7"}\n');
  await expect(api.stop()).rejects.toThrow('log: word UNLISTED-7');
});

it('error answers are kept, other answers are not', async () => {
  const app = express()
    .get('/problem', (_req, res) => {
      res.status(409).type('application/problem+json').send('{"code":"conflict"}');
    })
    .get('/answer', (_req, res) => {
      res.json({ firstName: 'Rosa' });
    });
  const overheard = overhear(app);
  await supertest(overheard.app).get('/problem').expect(409, { code: 'conflict' });
  await supertest(overheard.app).get('/answer').expect(200, { firstName: 'Rosa' });
  expect(overheard.problems).toEqual(['{"code":"conflict"}']);
});
