import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../test/harness.ts';
import { bookingForm } from '../../../test/requests.ts';
import { seven, twentyPast } from '../appointments/changes-api.fixture.ts';
import {
  allDay,
  type BothWaysApi,
  createBothWaysApi,
  eight,
  lasting,
  twentyPastEight,
} from './both-ways-api.fixture.ts';

let api: BothWaysApi;
beforeAll(async () => {
  api = await createBothWaysApi();
});
beforeEach(() => api.clear());
afterAll(() => api.stop());

describe('an event that somebody drags to another time', () => {
  it('takes the appointment along, and the slots with it', async () => {
    const id = await api.bookAgreed(seven);
    await api.touch(id, lasting(eight));
    expect(await api.read(id)).toMatchObject({
      status: 'booked',
      startsAt: eight,
      endsAt: twentyPastEight,
      version: 2,
    });
    const free = await api.freeTimes();
    expect(free).toContain(seven);
    expect(free).not.toContain(eight);
    expect(await api.differences()).toEqual([]);
  });

  it('is told to the family by one mail, and to the admins in the activity', async () => {
    const id = await api.bookAgreed(seven);
    await api.touch(id, lasting(eight));
    const mail = await eventually(() => api.inbox.messages().find(({ subject }) => /new time/.test(subject)));
    expect(mail).toMatchObject({ to: ['rosa@example.com'] });
    expect(mail.subject).toContain('8:00');
    await api.syncCalendar();
    await api.quiet();
    expect(await api.toldOf(id)).toEqual([eight]);
    expect((await api.actions()).slice(1)).toEqual([
      {
        actor: 'system',
        action: 'appointment.moved_in_calendar',
        appointmentId: id,
        details: { from: seven, to: eight },
      },
    ]);
  });

  it('may go where nothing is open and on no grid, for as long as it says', async () => {
    const id = await api.bookAgreed(seven);
    await api.touch(id, lasting('2026-11-25T22:07:00.000Z', 45));
    expect(await api.read(id)).toMatchObject({
      startsAt: '2026-11-25T22:07:00.000Z',
      endsAt: '2026-11-25T22:52:00.000Z',
    });
    expect(await api.freeTimes()).toContain(seven);
  });

  it('may overlap the time that it leaves', async () => {
    const id = await api.bookAgreed(seven);
    await api.touch(id, lasting('2026-11-24T13:10:00.000Z'));
    expect(await api.startOf(id)).toBe('2026-11-24T13:10:00.000Z');
    expect(await api.freeTimes()).not.toContain(seven);
  });

  it('says nothing to the family where only its end has changed', async () => {
    const id = await api.bookAgreed(seven);
    await api.touch(id, lasting(seven, 40));
    expect(await api.read(id)).toMatchObject({ startsAt: seven, endsAt: '2026-11-24T13:40:00.000Z' });
    expect(await api.freeTimes()).not.toContain(twentyPast);
    expect(await api.toldOf(id)).toEqual([]);
  });

  it('arms the reminder again', async () => {
    const id = await api.bookAgreed(seven);
    const remindedOf = async () => {
      await api.promiseReminders();
      const rows = await api.db.prisma.message.findMany({ where: { appointmentId: id, kind: 'reminder' } });
      return rows.map(({ forStart }) => forStart.toISOString()).sort();
    };
    api.clock.set('2026-11-23T13:00:00Z');
    expect(await remindedOf()).toEqual([seven]);
    const later = '2026-11-27T15:00:00.000Z';
    await api.touch(id, lasting(later));
    expect(await remindedOf()).toEqual([seven]);
    api.clock.set('2026-11-26T15:00:00Z');
    expect(await remindedOf()).toEqual([seven, later]);
  });

  it('is still free to be dragged again, and back', async () => {
    const id = await api.bookAgreed(seven);
    for (const startsAt of [eight, twentyPast, seven]) {
      await api.touch(id, lasting(startsAt));
      expect(await api.startOf(id)).toBe(startsAt);
    }
    expect(await api.read(id)).toMatchObject({ version: 4 });
  });

  it('keeps the students from a second booking in the period, and frees them in the one it leaves', async () => {
    const id = await api.bookAgreed(seven, ['T01']);
    await api.touch(id, lasting(eight));
    expect((await api.tryToBook(seven, ['T01']).expect(409)).body.code).toBe('student_already_booked');
    await api.touch(id, lasting('2027-02-05T15:00:00.000Z'));
    await api.tryToBook(seven, ['T01']).expect(201);
  });
});

describe('an event that can not be followed', () => {
  const isLeftToAdmin = async (id: string, reason: string) => {
    expect(await api.differences()).toEqual([{ id, kind: 'moved', reason }]);
    expect(await api.startOf(id)).toBe(seven);
    expect(await api.toldOf(id)).toEqual([]);
  };

  it.each([
    ['into the past', 'past', lasting('2026-11-22T14:40:00.000Z')],
    ['onto a whole day', 'all_day', allDay('2026-11-25', '2026-11-26')],
    ['over more than a day', 'too_long', lasting('2026-11-25T15:00:00.000Z', 24 * 60 + 1)],
  ])('%s is put before an admin, and nobody is told', async (_, reason, time) => {
    const id = await api.bookAgreed(seven);
    await api.touch(id, time);
    await isLeftToAdmin(id, reason);
  });

  it('tells an admin where it stands now', async () => {
    const id = await api.bookAgreed(seven);
    await api.touch(id, lasting('2026-11-22T14:40:00.000Z'));
    const { differences } = await api.calendarHealth();
    expect(differences).toMatchObject({
      total: 1,
      items: [
        {
          appointment: { id, startsAt: seven },
          kind: 'moved',
          event: { startsAt: '2026-11-22T14:40:00.000Z', endsAt: '2026-11-22T15:00:00.000Z' },
          reason: 'past',
          noticedAt: '2026-11-22T15:00:00.000Z',
        },
      ],
    });
  });

  it('stands where another family has its time', async () => {
    await api.bookAgreed('2026-11-24T14:00:00.000Z', ['T02']);
    const id = await api.bookAgreed(seven, ['T01']);
    await api.touch(id, lasting('2026-11-24T14:19:00.000Z'));
    await isLeftToAdmin(id, 'taken');
  });

  it('stands beside another family where two are served at once, and not as the third', async () => {
    await api.changeSettings({ stations: 2 });
    await api.bookAgreed(eight, ['T02']);
    const [second, third] = [await api.bookAgreed(twentyPast, ['T03']), await api.bookAgreed(seven, ['T01'])];
    await api.touch(second, lasting(eight));
    expect(await api.startOf(second)).toBe(eight);
    await api.touch(third, lasting(eight));
    await isLeftToAdmin(third, 'taken');
  });

  it('stands where something else takes place', async () => {
    await api.addEvent('PTA', eight, twentyPastEight);
    const id = await api.bookAgreed(seven);
    await api.touch(id, lasting(eight));
    await isLeftToAdmin(id, 'taken');
  });

  it('belongs to a family that did not come', async () => {
    const id = await api.bookAgreed(seven);
    await api.change(id, 'no-show').expect(200);
    await api.quiet();
    await api.touch(id, lasting(eight));
    await isLeftToAdmin(id, 'not_booked');
  });

  it('would bring a student twice in a booking period', async () => {
    const id = await api.bookAgreed(seven, ['T01']);
    await api.admin
      .post('/appointments')
      .send(bookingForm('2027-02-05T15:00:00Z', [' t01']))
      .expect(201);
    await api.touch(id, lasting('2027-03-05T15:00:00.000Z'));
    await isLeftToAdmin(id, 'student_already_booked');
  });

  it('may be dragged on to where it can be followed', async () => {
    const id = await api.bookAgreed(seven);
    await api.touch(id, allDay('2026-11-25', '2026-11-26'));
    await api.touch(id, lasting(eight));
    expect(await api.startOf(id)).toBe(eight);
    expect(await api.differences()).toEqual([]);
  });
});

describe('the text of an event', () => {
  it('comes back where somebody wrote over it, and the appointment stays', async () => {
    const id = await api.bookAgreed(seven);
    const { summary, description } = await api.eventOf(id);
    await api.touch(id, { summary: 'Open', description: '' });
    expect(await api.eventOf(id)).toMatchObject({ summary, description });
    expect(await api.read(id)).toMatchObject({ startsAt: seven, version: 1 });
    expect(await api.toldOf(id)).toEqual([]);
  });

  it('comes back also where it was dragged in the same minute', async () => {
    const id = await api.bookAgreed(seven);
    const { summary, description } = await api.eventOf(id);
    await api.touch(id, { summary: 'moved', description: 'moved', ...lasting(eight) });
    expect(await api.eventOf(id)).toMatchObject({ summary, description });
    expect(await api.startOf(id)).toBe(eight);
    expect(await api.toldOf(id)).toEqual([eight]);
  });

  it('keeps what people add beside it', async () => {
    const id = await api.bookAgreed(seven);
    await api.touch(id, { location: 'Room 4', colorId: '5', ...lasting(eight) });
    expect(await api.eventOf(id)).toMatchObject({ location: 'Room 4', colorId: '5' });
  });
});
