import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../../test/harness.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.stop());

it('the API goes on answering while a file of 10 MB is read', async () => {
  const admin = await api.signIn();
  const line = (index: number) =>
    `Lincoln Elementary School,S${100_000 + index},${index % 12},"Free ""meal"""\n`;
  const file = Array.from({ length: 190_000 }, (_value, index) => line(index)).join('');
  expect(file.length).toBeGreaterThan(9 * 1024 * 1024);

  let isRead = false;
  const reading = admin
    .post('/eligible-students/preview')
    .type('text/csv')
    .send(file)
    .then((answer) => {
      isRead = true;
      return answer;
    });
  let answers = 0;
  while (!isRead) {
    expect((await api.request.get('/api/health/live')).status).toBe(200);
    answers += 1;
  }
  expect((await reading).body).toMatchObject({ rows: 190_000, added: 190_000, errors: [] });
  // Where reading held up everybody, hardly one came between the last byte and the answer.
  expect(answers).toBeGreaterThan(20);
}, 120_000);
