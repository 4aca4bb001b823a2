import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../../test/harness.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.stop());

const manifest = async () => {
  const answer = await api.request.get('/api/site/manifest.webmanifest').expect(200);
  expect(answer.headers['content-type']).toBe('application/manifest+json; charset=utf-8');
  return answer.body;
};

it('a phone can install the site', async () => {
  const { start_url, scope, display, icons } = await manifest();
  expect({ start_url, scope, display }).toEqual({ start_url: '/', scope: '/', display: 'standalone' });
  expect(icons).toContainEqual({ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' });
  expect(icons).toContainEqual({ src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' });
  expect(icons).toContainEqual(expect.objectContaining({ purpose: 'maskable' }));
});

it('an installed site bears the name of the settings, and a short one of whole words under its icon', async () => {
  expect(await manifest()).toMatchObject({ name: 'Clothes Closet', short_name: 'Clothes' });
  const admin = await api.signIn();
  const rename = async (name: string) => {
    const { body } = await admin.get('/settings').expect(200);
    await admin
      .put('/settings')
      .send({ ...body, site: { ...body.site, name } })
      .expect(200);
  };
  await rename('Riverbend Food Pantry');
  expect(await manifest()).toMatchObject({ name: 'Riverbend Food Pantry', short_name: 'Riverbend' });
  await rename('Closet');
  expect(await manifest()).toMatchObject({ name: 'Closet', short_name: 'Closet' });
});
