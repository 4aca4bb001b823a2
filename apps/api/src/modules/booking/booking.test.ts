import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../../test/harness.ts';
import { bookingForm, student, waitlistForm } from '../../../test/requests.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await api.admit('T01', 'T02', 'T03');
  await api.addEvent('Open', '2026-11-24T07:00:00-06:00', '2026-11-24T09:00:00-06:00');
  await api.addEvent('Open', '2027-01-12T07:00:00-06:00', '2027-01-12T09:00:00-06:00');
});

beforeEach(() => api.forgetBookings());

afterAll(() => api.stop());

const seven = '2026-11-24T07:00:00-06:00';
const twentyPast = '2026-11-24T07:20:00-06:00';
const nextSemester = '2027-01-12T07:00:00-06:00';

const book = (form: unknown, headers: Record<string, string> = {}) =>
  api.request
    .post('/api/appointments')
    .set(headers)
    .send(form as object);
const join = (form: unknown) => api.request.post('/api/waitlist').send(form as object);
const stored = () =>
  api.db.prisma.appointment.findMany({
    include: { visits: { orderBy: { position: 'asc' } } },
    orderBy: { startsAt: 'asc' },
  });

describe('a booking', () => {
  it('is answered with its time and a manage link that finds it again', async () => {
    const answer = await book(bookingForm(seven, ['T01', 'T02'])).expect(201);
    expect(answer.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      status: 'booked',
      startsAt: '2026-11-24T13:00:00.000Z',
      endsAt: '2026-11-24T13:20:00.000Z',
      manageUrl: expect.stringMatching(/^http:\/\/localhost:3000\/manage\/[\w-]{43}$/),
    });

    const token = new URL(answer.body.manageUrl).pathname.split('/').at(-1);
    const own = await api.request.get(`/api/manage/${token}`).expect(200);
    expect(own.body).toMatchObject({
      status: 'booked',
      startsAt: '2026-11-24T13:00:00.000Z',
      guardian: { firstName: 'Rosa', lastName: 'Marín' },
      students: [{ studentId: 'T01' }, { studentId: 'T02' }],
    });
    const ics = await api.request.get(`/api/manage/${token}/appointment.ics`).expect(200);
    expect(ics.headers['content-type']).toMatch(/^text\/calendar/);
    expect(ics.text).toContain('BEGIN:VEVENT');
    await api.request.get('/api/manage/not-a-token').expect(404);
  });

  it('keeps what was typed, trimmed, with the phone in E.164 and the ID as it is compared', async () => {
    const form = bookingForm(seven, [], {
      firstName: '  Ana   María ',
      email: ' Ana@Example.com ',
      phone: '312 555 0142',
    });
    await book({ ...form, students: [student(' t01 ', { shoeSize: null })] }).expect(201);
    const [appointment] = await stored();
    expect(appointment).toMatchObject({
      firstName: 'Ana María',
      email: 'ana@example.com',
      phone: '+13125550142',
      station: 1,
      source: 'parent',
    });
    expect(appointment?.visits).toMatchObject([
      { studentId: 'T01', shoeSize: null, claimedPeriod: '2026-fall' },
    ]);
    expect(appointment?.manageTokenHash).toHaveLength(32);
  });

  it('never rewrites an earlier one of the same guardian or student', async () => {
    await book(bookingForm(seven, ['T01'])).expect(201);
    const changed = bookingForm(nextSemester, [], { firstName: 'Rosalía', phone: '+52 55 1234 5678' });
    await book({ ...changed, students: [student('T01', { shoeSize: 'Youth 4' })] }).expect(201);
    const [first] = await stored();
    expect(first).toMatchObject({ firstName: 'Rosa', phone: '+13125550142' });
    expect(first?.visits[0]?.shoeSize).toBe('Youth 2');
  });

  it('takes the slot out of the answer at once, each time', async () => {
    const firstSlot = async () =>
      (await api.request.get('/api/availability').expect(200)).body.slots[0].startsAt;
    const taken: string[] = [];
    for (const studentId of ['T01', 'T02', 'T03']) {
      const startsAt = await firstSlot();
      expect(taken).not.toContain(startsAt);
      await book(bookingForm(startsAt, [studentId], { email: `${studentId}@example.com` })).expect(201);
      taken.push(startsAt);
    }
    const refused = await book(bookingForm(seven, ['T02'], { email: 'else@example.com' })).expect(409);
    expect(refused.body.code).toBe('student_already_booked');
  });

  it('is refused where another family was quicker, and the next answer knows', async () => {
    await book(bookingForm(seven, ['T01'])).expect(201);
    const refused = await book(bookingForm(seven, ['T02'], { email: 'else@example.com' })).expect(409);
    expect(refused.body).toEqual({ status: 409, code: 'slot_unavailable' });
    const { slots } = (await api.request.get('/api/availability').expect(200)).body;
    expect(slots[0].startsAt).toBe('2026-11-24T13:20:00.000Z');
  });

  it.each([
    ['a time between two slots', '2026-11-24T07:10:00-06:00'],
    ['a time outside of the openings', '2026-11-24T10:00:00-06:00'],
    ['a slot that does not end inside', '2026-11-24T09:00:00-06:00'],
    ['a time that is past', '2026-11-20T07:00:00-06:00'],
  ])('is refused at %s', async (_name, startsAt) => {
    const answer = await book(bookingForm(startsAt, ['T01'])).expect(409);
    expect(answer.body.code).toBe('slot_unavailable');
    expect(await stored()).toEqual([]);
  });

  it('leaves nothing behind when it is refused', async () => {
    await book(bookingForm(seven, ['T01', 'UNKNOWN'])).expect(422);
    expect(await stored()).toEqual([]);
    expect(await api.db.prisma.message.count()).toBe(0);
    expect(await api.db.prisma.auditEntry.count()).toBe(0);
  });
});

describe('a student', () => {
  it('who is not on the list is named', async () => {
    const answer = await book(bookingForm(seven, ['T01', 'X9', 'X8'])).expect(422);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toEqual({ status: 422, code: 'student_not_eligible', studentIds: ['X9', 'X8'] });
  });

  it('who has an appointment this semester is named, with the date only for the family that booked it', async () => {
    await book(bookingForm(seven, ['T01'])).expect(201);
    const same = await book(bookingForm(twentyPast, ['t01', 'T02'])).expect(409);
    expect(same.body).toEqual({
      status: 409,
      code: 'student_already_booked',
      students: [{ studentId: 'T01', startsAt: '2026-11-24T13:00:00.000Z' }],
    });
    const other = await book(bookingForm(twentyPast, ['T01'], { email: 'other@example.com' })).expect(409);
    expect(other.body.students).toEqual([{ studentId: 'T01' }]);
  });

  it('may come again in the next semester, but not in the same school year where that is the period', async () => {
    await book(bookingForm(seven, ['T01'])).expect(201);
    await api.changeSettings({ bookingPeriod: 'school_year' });
    await book(bookingForm(nextSemester, ['T01'])).expect(409);
    await api.changeSettings({ bookingPeriod: 'semester' });
    await book(bookingForm(nextSemester, ['T01'])).expect(201);
  });

  it.each([
    ['a no-show', 'no_show', 409],
    ['a completed visit', 'completed', 409],
    ['a cancellation', 'cancelled', 201],
  ] as const)('after %s gets %s → %i', async (_name, status, expected) => {
    await book(bookingForm(seven, ['T01'])).expect(201);
    const isCancelled = status === 'cancelled';
    await api.db.prisma.appointment.updateMany({ data: { status, ...(isCancelled && { station: null }) } });
    if (isCancelled) await api.db.prisma.visit.updateMany({ data: { claimedPeriod: null } });
    await book(bookingForm(twentyPast, ['T01'])).expect(expected);
  });

  it('who waits on the wait list counts too', async () => {
    await join(waitlistForm(['T01'])).expect(201);
    await book(bookingForm(seven, ['T01'])).expect(409);
    await join(waitlistForm(['T01'])).expect(409);
  });

  it('can be told about only so often; past that, a free slot still books and a taken one says no more', async () => {
    for (let guess = 0; guess < 10; guess += 1) {
      await book(bookingForm(seven, [`G${guess}`])).expect(422);
    }
    const limited = await book(bookingForm(seven, ['G10'])).expect(429);
    expect(limited.body).toEqual({ status: 429, code: 'rate_limited' });
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);

    await book(bookingForm('2026-11-24T07:10:00-06:00', ['G11'])).expect(409);
    await book(bookingForm('2026-11-24T07:10:00-06:00', ['T01'])).expect(409);
    await book(bookingForm(seven, ['T01'])).expect(201);
  });

  it('is guessed at no faster by many requests at once or with many emails', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        book(bookingForm(seven, [`G${index}`], { email: `${index}@example.com` })),
      ),
    );
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(40);
  });
});

describe('the wait list', () => {
  it('is closed to an address that goes on guessing, and only for that address', async () => {
    const guess = (index: number) => join(waitlistForm([`G${index}`], { email: `${index}@example.com` }));
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => guess(index)));
    expect(answers.filter((answer) => answer.status === 422)).toHaveLength(20);
    await guess(60).expect(429);
    // A right guess is told no more than a wrong one; a booking takes a real slot and goes on.
    await join(waitlistForm(['T01'])).expect(429);
    await book(bookingForm(seven, ['T01'])).expect(201);
  });

  it('takes the same form without a time', async () => {
    const answer = await join(waitlistForm(['T01'])).expect(201);
    expect(answer.body).toEqual({
      id: expect.any(String),
      status: 'waitlisted',
      manageUrl: expect.any(String),
    });
    expect(await stored()).toMatchObject([{ status: 'waitlisted', startsAt: null, station: null }]);
  });

  it('checks eligibility like a booking', async () => {
    const answer = await join(waitlistForm(['X1'])).expect(422);
    expect(answer.body).toMatchObject({ code: 'student_not_eligible', studentIds: ['X1'] });
  });
});

describe('bookings switched off', () => {
  it('refuse bookings and the wait list, and say so beforehand', async () => {
    await api.changeSettings({ bookingsOpen: false });
    expect((await book(bookingForm(seven, ['T01'])).expect(403)).body.code).toBe('bookings_closed');
    expect((await join(waitlistForm(['T01'])).expect(403)).body.code).toBe('bookings_closed');
    expect((await api.request.get('/api/site').expect(200)).body).toMatchObject({
      bookingsOpen: false,
      sendsTexts: false,
    });
  });
});

describe('an Idempotency-Key', () => {
  const key = { 'Idempotency-Key': 'c5b6f1d2-7d0c-4f6e-9d59-000000000001' };

  it('gets a repeated request the first answer, even many at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => book(bookingForm(seven, ['T01']), key).expect(201)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await stored()).toHaveLength(1);
    expect(await api.db.prisma.message.count()).toBe(1);
  });

  it('gets the first answer from a page that has been turned to another language meanwhile', async () => {
    const first = await book(bookingForm(seven, ['T01']), key).expect(201);
    const again = await book({ ...bookingForm(seven, ['T01']), locale: 'ar' }, key).expect(201);
    expect(again.body).toEqual(first.body);
    expect(await stored()).toHaveLength(1);
  });

  it('with another form is a conflict', async () => {
    await book(bookingForm(seven, ['T01']), key).expect(201);
    const answer = await book(bookingForm(twentyPast, ['T02']), key).expect(409);
    expect(answer.body.code).toBe('conflict');
  });

  it('of a refused request does not stand in the way of the mended one', async () => {
    await book(bookingForm(seven, ['X1']), key).expect(422);
    await book(bookingForm(seven, ['T01']), key).expect(201);
  });

  it('that is no such key is refused, beside the faults of the form', async () => {
    const form = bookingForm(seven, ['T01'], { lastName: '' });
    const answer = await book(form, { 'Idempotency-Key': 'x'.repeat(300) }).expect(400);
    expect(answer.body.errors).toEqual([
      { path: 'guardian.lastName', code: 'required' },
      { path: 'Idempotency-Key', code: 'invalid' },
    ]);
  });
});

describe('a form with faults', () => {
  it.each(['0000-01-01T00:00:00Z', '0001-06-01T00:00:00Z', '9999-12-31T23:59:59-23:59'])(
    'such as the time %s is refused like any other',
    async (startsAt) => {
      const answer = await book(bookingForm(startsAt, ['T01'])).expect(400);
      expect(answer.body.errors).toEqual([{ path: 'startsAt', code: 'invalid' }]);
    },
  );

  it('is answered with all of them at once', async () => {
    const answer = await book({
      startsAt: 'tomorrow',
      locale: 'de',
      guardian: { firstName: ' ', email: 'rosa', phone: '12', phoneType: 'fax' },
      students: [{ studentId: 'T01', gender: 'x', grade: '13', school: '', shoeSize: 'Big' }],
    }).expect(400);
    expect(answer.body.code).toBe('validation_failed');
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([
        { path: 'startsAt', code: 'invalid' },
        { path: 'locale', code: 'invalid_choice' },
        { path: 'guardian.firstName', code: 'required' },
        { path: 'guardian.lastName', code: 'required' },
        { path: 'guardian.email', code: 'invalid_email' },
        { path: 'guardian.phone', code: 'invalid_phone' },
        { path: 'guardian.phoneType', code: 'invalid_choice' },
        { path: 'students.0.gender', code: 'invalid_choice' },
        { path: 'students.0.grade', code: 'invalid_choice' },
        { path: 'students.0.school', code: 'required' },
        { path: 'students.0.shoeSize', code: 'invalid_choice' },
      ]),
    );
  });

  it.each([
    ['no student', []],
    ['eleven students', Array.from({ length: 11 }, (_, index) => student(`T${index}`))],
    ['the same student twice', [student('T01'), student(' t01')]],
  ])('is refused with %s', async (_name, students) => {
    await book({ ...bookingForm(seven, []), students }).expect(400);
  });

  it.each([
    ['no JSON', '{"startsAt":'],
    ['another kind of JSON', '[]'],
    ['nothing', ''],
  ])('may be %s and gets no more than an error', async (_name, text) => {
    const answer = await api.request.post('/api/appointments').type('json').send(text).expect(400);
    expect(answer.body.code).toBe('validation_failed');
  });
});
