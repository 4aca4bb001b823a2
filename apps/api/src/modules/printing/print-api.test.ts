import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AdminRequests } from '../../../test/admin-session.ts';
import { createTestApi, type TestApi } from '../../../test/harness.ts';
import { appointmentOf, type Given, idOf } from './appointments.fixture.ts';
import { type PdfText, readPdf } from './pdf-text.fixture.ts';

let api: TestApi;
let admin: AdminRequests;
let made = 0;

beforeAll(async () => {
  api = await createTestApi();
});
beforeEach(async () => {
  await api.forgetBookings();
  admin = await api.signIn();
});
afterAll(() => api.stop());

const make = async (given: Given = {}): Promise<string> => {
  made += 1;
  const data = appointmentOf(made, given);
  await api.db.prisma.appointment.create({ data });
  return data.id;
};

const pdfOf = async (request: ReturnType<AdminRequests['get']>): Promise<PdfText & { name: string }> => {
  const answer = await request.buffer().parse((res, done) => {
    const chunks: Buffer[] = [];
    res.on('data', (chunk: Buffer) => chunks.push(chunk));
    res.on('end', () => done(null, Buffer.concat(chunks)));
  });
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
  expect(answer.headers['cache-control']).toBe('no-store');
  return { ...(await readPdf(answer.body)), name: String(answer.headers['content-disposition']) };
};

const print = (ids: string[]) => pdfOf(admin.post('/appointments/print').send({ ids }));
const daySheet = (query = '') => pdfOf(admin.get(`/day-sheet${query}`));
const actions = () =>
  api.db.prisma.auditEntry.findMany({ select: { actor: true, action: true, details: true } });

describe('the printed form', () => {
  it('says all that is known of one student’s appointment', async () => {
    const { pages, name } = await print([await make()]);
    expect(pages).toHaveLength(1);
    for (const text of [
      'Rosa Marín',
      `guardian${made}@example.com`,
      '(312) 555-0142 (mobile)',
      `T${made}-1 (F)`,
      'Lincoln',
      'Youth 2',
      'Child 8',
      'Tuesday, November 24, 2026',
      '7:00 AM',
      'First time? Yes',
      'Last appointment None',
      'Girl student',
      'Boy student',
      'Order filled by',
      'Parent signature',
    ]) {
      expect(pages[0]).toContain(text);
    }
    expect(name).toBe('inline; filename="appointments-2026-11-22.pdf"');
  });

  it('has the item limits of each gender, in their order', async () => {
    await api.db.prisma.itemLimit.create({
      data: { id: idOf(999), gender: 'male', label: 'Warm hats', quantity: 12 },
    });
    const [page = ''] = (await print([await make()])).pages;
    const limits = await api.db.prisma.itemLimit.findMany({ orderBy: { position: 'asc' } });
    await api.db.prisma.itemLimit.delete({ where: { id: idOf(999) } });
    for (const gender of ['female', 'male']) {
      const list = limits.filter((limit) => limit.gender === gender);
      expect(page).toContain(list.map(({ quantity, label }) => `${quantity} ${label}`).join(' '));
    }
    expect(page).toContain('12 Warm hats');
  });

  it('of ten students and three others flows on to a second page that names the guardian', async () => {
    const id = await make({ students: Array(10).fill({}), relations: ['brother', 'uncle', 'abuela'] });
    const { pages } = await print([id]);
    expect(pages).toHaveLength(2);
    const all = pages.join(' ');
    for (let number = 1; number <= 10; number += 1) expect(all).toContain(`T${made}-${number} (F)`);
    for (const relation of ['brother', 'uncle', 'abuela']) expect(all).toContain(`Other person ${relation}`);
    expect(pages[0]).toContain('Page 1 of 2');
    expect(pages[1]).toMatch(/^Rosa Marín Page 2 of 2/);
    expect(pages[1]).toContain('Parent signature');
  });

  it.each([
    ['Arabic with numbers', 'أحمد 2', 'الحداد', 'أحمد 2 الحداد'],
    ['Vietnamese', 'Nguyễn Thị', 'Hường', 'Nguyễn Thị Hường'],
    ['Vietnamese typed with loose marks', 'Thi\u0323', 'Hu\u031bo\u031b\u0300ng', 'Thị Hường'],
    ['Cyrillic', 'Ольга', 'Ёлкина', 'Ольга Ёлкина'],
    ['Greek', 'Ελένη', 'Παπαδοπούλου', 'Ελένη Παπαδοπούλου'],
    ['Chinese', '伟', '张', '伟 张'],
    ['Korean', '민준', '김', '민준 김'],
    ['what no font has', '\u{1f98a}', 'Fox', '\ufffd Fox'],
  ])('can be read again in %s', async (_script, firstName, lastName, shown) => {
    const [page = ''] = (await print([await make({ firstName, lastName })])).pages;
    // Readers differ in whether a space stands between letters from the right and a number.
    expect(page.replaceAll(' ', '')).toContain(shown.replaceAll(' ', ''));
  });

  it('tells of the last appointment of the same guardian, of no cancelled and no later one', async () => {
    const email = 'again@example.com';
    await make({ email, startsAt: '2026-02-03T16:00:00Z', status: 'completed' });
    await make({ email, startsAt: '2026-10-03T16:00:00Z', status: 'cancelled' });
    await make({ email, startsAt: '2026-12-03T16:00:00Z' });
    const id = await make({ email });
    const [page = ''] = (await print([id])).pages;
    expect(page).toContain('First time? No Last appointment Tuesday, February 3, 2026');
  });

  it('says of a family without a time that it waits', async () => {
    const [page = ''] = (await print([await make({ startsAt: null })])).pages;
    expect(page).toContain('No time yet On wait list');
  });
});

describe('printing several', () => {
  it('puts them in time order, those without a time last, each once', async () => {
    const waiting = await make({ startsAt: null, lastName: 'Waiting' });
    const late = await make({ startsAt: '2026-11-25T20:00:00Z', lastName: 'Late' });
    const early = await make({ startsAt: '2026-11-25T13:00:00Z', lastName: 'Early' });
    const { pages } = await print([waiting, late, early, late]);
    expect(pages.map((page) => /Rosa (\w+)/.exec(page)?.[1])).toEqual(['Early', 'Late', 'Waiting']);
    expect(await actions()).toEqual([
      { actor: 'admin@example.org', action: 'appointments.printed', details: { count: 3 } },
    ]);
  });

  it('prints nothing where one of them is not there', async () => {
    const answer = await admin.post('/appointments/print').send({ ids: [await make(), idOf(999_999)] });
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    expect(await actions()).toEqual([]);
  });

  it.each([
    ['none', []],
    ['more than 500', Array.from({ length: 501 }, (_, index) => idOf(index))],
    ['what is no id', ['1']],
    ['no list', 'all'],
  ])('refuses %s', async (_what, ids) => {
    const answer = await admin.post('/appointments/print').send({ ids });
    expect([answer.status, answer.body.code]).toEqual([400, 'validation_failed']);
  });

  it('leaves no name, contact or student in the log', async () => {
    await print([await make({ lastName: 'Secretname', email: 'secret@example.com' })]);
    const log = api.logLines.join('');
    expect(log).toContain('"route":"/api/admin/appointments/print"');
    expect(log).not.toMatch(/secret|T\d+-1/i);
  });
});

describe('the day sheet', () => {
  it('lists today’s live appointments on the site’s clock, in time order', async () => {
    await make({ startsAt: '2026-11-23T05:40:00Z', lastName: 'Night', relations: ['uncle', 'aunt'] });
    await make({ startsAt: '2026-11-22T13:00:00Z', lastName: 'Morning', status: 'completed' });
    await make({ startsAt: '2026-11-22T14:00:00Z', lastName: 'Gone', status: 'cancelled' });
    await make({ startsAt: '2026-11-23T06:00:00Z', lastName: 'Tomorrow' });
    const { pages, name } = await daySheet();
    expect(pages).toHaveLength(1);
    const [page = ''] = pages;
    expect(page).toContain('Sunday, November 22, 2026');
    expect(page).toContain('2 appointments, 2 students, 2 other people');
    expect(page).toMatch(/7:00 AM .*Rosa Morning.* 11:40 PM .*Rosa Night/);
    expect(page).toContain('Completed');
    expect(page).toContain('(312) 555-0142 (mobile) Spanish');
    expect(page).toMatch(/T\d+-1 3 Girl Youth 2 Child 8 2/);
    expect(page).not.toMatch(/Gone|Tomorrow/);
    expect(name).toBe('inline; filename="day-sheet-2026-11-22.pdf"');
    expect(await actions()).toEqual([
      { actor: 'admin@example.org', action: 'day_sheet.printed', details: { date: '2026-11-22', count: 2 } },
    ]);
  });

  it('repeats its head on each page', async () => {
    for (let number = 0; number < 14; number += 1) await make({ startsAt: '2026-12-01T15:00:00Z' });
    const { pages } = await daySheet('?date=2026-12-01');
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Tuesday, December 1, 2026');
      expect(page).toContain('Guardian');
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    }
  });

  it('says so of an empty day', async () => {
    const { pages } = await daySheet('?date=2026-12-25');
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('No appointments on this day.');
  });

  it('is of no day that there is not', async () => {
    expect((await admin.get('/day-sheet?date=2026-02-30')).status).toBe(400);
  });
});
