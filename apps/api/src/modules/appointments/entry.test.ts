import { EntryResponse } from '@clothes-closet/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../test/harness.ts';
import { bookingForm } from '../../../test/requests.ts';
import { type ChangesApi, createChangesApi, seven } from './changes-api.fixture.ts';

let api: ChangesApi;
beforeAll(async () => {
  api = await createChangesApi();
});
beforeEach(() => api.forgetBookings());
afterAll(() => api.stop());

const enter = (form: object) => api.admin.post('/appointments').send(form);

describe('manual entry', () => {
  it('books without any check: unknown student, taken slot, twice in a period, bookings closed', async () => {
    await api.book(seven, ['T01']);
    await api.changeSettings({ bookingsOpen: false });
    const answer = await enter(bookingForm(seven, ['T01', 'NOBODY'])).expect(201);
    const entered = EntryResponse.parse(answer.body);
    expect(entered).toMatchObject({ status: 'booked', startsAt: seven, endsAt: '2026-11-24T13:20:00.000Z' });
    expect(await api.read(entered.id)).toMatchObject({
      visits: [{ student: { studentId: 'T01' } }, { student: { studentId: 'NOBODY' } }],
    });
    await eventually(async () => ((await api.eventStarts()).length === 2 ? true : undefined));
    const letter = await eventually(() => api.inbox.messages().find(({ text }) => text?.includes('NOBODY')));
    expect(letter).toBeDefined();
  });

  it('at odd times too, in the past too; the past is told to nobody', async () => {
    const { body } = await enter(bookingForm('2026-11-01T03:07:00Z', ['T01'])).expect(201);
    expect(body.startsAt).toBe('2026-11-01T03:07:00.000Z');
    const settled = await eventually(() =>
      api.db.prisma.message
        .findFirst({ where: { state: { notIn: ['waiting', 'sending'] } } })
        .then((row) => row ?? undefined),
    );
    expect(settled.state).toBe('dropped');
  });

  it('takes the time and the student from parents', async () => {
    await enter(bookingForm(seven, ['T01'])).expect(201);
    expect((await api.tryToBook(seven, ['T02']).expect(409)).body.code).toBe('slot_unavailable');
    const other = await api.tryToBook('2026-11-24T14:00:00Z', ['T01']).expect(409);
    expect(other.body.code).toBe('student_already_booked');
  });

  it('without a time joins the wait list', async () => {
    const { body } = await enter({ ...bookingForm(seven, ['T01']), startsAt: null }).expect(201);
    expect(body).toMatchObject({ status: 'waitlisted', startsAt: null, endsAt: null });
    expect((await api.actions()).map(({ actor, action }) => [actor, action])).toEqual([
      ['admin@example.org', 'waitlist.entered'],
    ]);
  });

  it('still needs a whole form, and names everything that is missing', async () => {
    const form = bookingForm(seven, ['T01'], { phone: '12', email: 'nobody' });
    const { body } = await enter({ ...form, startsAt: undefined }).expect(400);
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { path: 'guardian.email', code: 'invalid_email' },
        { path: 'guardian.phone', code: 'invalid_phone' },
        { path: 'startsAt', code: 'required' },
      ]),
    );
    expect(await api.db.prisma.appointment.count()).toBe(0);
  });
});
