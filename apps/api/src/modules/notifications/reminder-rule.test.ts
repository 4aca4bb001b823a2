import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../test/harness.ts';
import { bookingForm, waitlistForm } from '../../../test/requests.ts';
import { type ChangesApi, createChangesApi, seven } from '../appointments/changes-api.fixture.ts';

let api: ChangesApi;
beforeAll(async () => {
  api = await createChangesApi({ sendsTexts: true });
});
beforeEach(async () => {
  await api.forgetBookings();
  api.catcher.clear();
});
afterAll(() => api.stop());

/** An instant so many minutes before the visit at seven. */
const before = (minutes: number) => new Date(Date.parse(seven) - minutes * 60_000).toISOString();
const hours = 60;
const nextWeek = '2026-12-01T13:00:00.000Z';

type Guardian = Parameters<typeof bookingForm>[2];
const mobile = { phoneType: 'mobile', smsConsent: true } as const;
const silent = { phoneType: 'mobile', smsConsent: false } as const;
const home = { phoneType: 'home', smsConsent: true } as const;

const bookAt = async (minutesAhead: number, guardian: Guardian = mobile, startsAt = seven) => {
  api.clock.set(before(minutesAhead));
  const entry = bookingForm(startsAt, ['T01'], guardian);
  const { body } = await api.admin.post('/appointments').send(entry).expect(201);
  return String(body.id);
};

const moveAt = async (minutesAhead: number, id: string, startsAt: string) => {
  api.clock.set(before(minutesAhead));
  await api.change(id, 'reschedule', { startsAt }).expect(200);
};

/** The channels by which a reminder of this start has been promised, once the clock shows so many minutes before seven. */
const remindedAt = async (minutesAhead: number, forStart = seven): Promise<string[]> => {
  api.clock.set(before(minutesAhead));
  await api.promiseReminders();
  await api.promiseReminders();
  const rows = await api.db.prisma.message.findMany({ where: { kind: 'reminder', forStart } });
  return rows.map(({ channel }) => channel).sort();
};

describe('a visit is reminded of', () => {
  it.each([
    ['made 25 h ahead, a minute too early', 25 * hours, mobile, 24 * hours + 1, []],
    ['made 25 h ahead', 25 * hours, mobile, 24 * hours, ['email', 'sms']],
    ['made 25 h ahead, looked at late', 25 * hours, mobile, 10, ['email', 'sms']],
    ['made 25 h ahead, looked at too late', 25 * hours, mobile, 0, []],
    ['made 23 h ahead', 23 * hours, mobile, 23 * hours - 1, ['sms']],
    ['made 10 minutes ahead', 10, mobile, 9, ['sms']],
    ['made 25 h ahead, mobile without consent', 25 * hours, silent, 24 * hours, ['email']],
    ['made 23 h ahead, mobile without consent', 23 * hours, silent, 22 * hours, []],
    ['made 25 h ahead, home phone', 25 * hours, home, 24 * hours, ['email']],
    ['made 10 minutes ahead, home phone', 10, home, 9, []],
  ] as const)('%s', async (_case, madeAhead, guardian, lookedAt, expected) => {
    await bookAt(madeAhead, guardian);
    expect(await remindedAt(lookedAt)).toEqual(expected);
  });

  it.each(['cancelled', 'no_show', 'completed'] as const)('never once it is %s', async (status) => {
    const id = await bookAt(25 * hours);
    await api.db.prisma.appointment.update({ where: { id }, data: { status, station: null } });
    expect(await remindedAt(24 * hours)).toEqual([]);
  });

  it('never while the family waits', async () => {
    api.clock.set(before(25 * hours));
    await api.request
      .post('/api/waitlist')
      .send(waitlistForm(['T01'], mobile))
      .expect(201);
    expect(await remindedAt(23 * hours)).toEqual([]);
  });

  it('moved out of the day ahead: again, by both, for the new time', async () => {
    const id = await bookAt(25 * hours);
    expect(await remindedAt(24 * hours)).toEqual(['email', 'sms']);
    await moveAt(23 * hours, id, nextWeek);
    expect(await remindedAt(22 * hours, nextWeek)).toEqual([]);
    expect(await remindedAt(-6 * 24 * hours, nextWeek)).toEqual(['email', 'sms']);
  });

  it('moved into the day ahead: by text alone, for the mail about the new time has just gone', async () => {
    const id = await bookAt(25 * hours, mobile, nextWeek);
    await moveAt(20 * hours, id, seven);
    expect(await remindedAt(19 * hours)).toEqual(['sms']);
    expect(await remindedAt(19 * hours, nextWeek)).toEqual([]);
  });
});

it('the booking page asks for consent to texts only where they are set up', async () => {
  expect((await api.request.get('/api/site').expect(200)).body.sendsTexts).toBe(true);
});

describe('the text', () => {
  const texts = (start: string) => api.catcher.messages().filter(({ body }) => body.includes(start));

  it('comes once, in words, beside the confirmation', async () => {
    await bookAt(10);
    await remindedAt(9);
    await eventually(async () =>
      (await api.db.prisma.message.count({ where: { state: 'sent' } })) === 3 ? true : undefined,
    );
    expect(texts('You are booked for Tuesday, November 24, 7:00 AM')).toHaveLength(1);
    expect(texts('See you soon. Your visit is on Tuesday, November 24, 7:00 AM')).toHaveLength(1);
  });

  it('that Twilio keeps waiting for holds up no email', async () => {
    api.catcher.hang();
    api.clock.set(before(48 * hours));
    for (let number = 0; number < 6; number += 1) {
      const entry = bookingForm(new Date(Date.parse(seven) + number * 60_000).toISOString(), [`W${number}`]);
      await api.admin.post('/appointments').send(entry).expect(201);
    }
    const count = (where: object) => api.db.prisma.message.count({ where });
    await eventually(async () =>
      (await count({ channel: 'email', state: 'sent' })) === 6 ? true : undefined,
    );
    expect(await count({ channel: 'sms', state: { in: ['waiting', 'sending'] } })).toBe(6);
    api.catcher.heal();
    await eventually(async () =>
      (await count({ channel: 'sms', state: { in: ['waiting', 'sending'] } })) === 0 ? true : undefined,
    );
  });

  it('whose outcome nobody knows waits for an admin, who sends it again', async () => {
    api.catcher.loseAnswer({ times: 1 });
    await bookAt(48 * hours);
    const failed = await eventually(async () => {
      const { body } = await api.admin.get('/messages?state=failed').expect(200);
      return body.items[0];
    });
    expect(failed).toMatchObject({ kind: 'confirmation', channel: 'sms', error: 'outcome_unknown' });
    await api.admin.post(`/messages/${failed.id}/resend`).expect(200);
    await eventually(async () =>
      (await api.db.prisma.message.findUnique({ where: { id: failed.id } }))?.state === 'sent'
        ? true
        : undefined,
    );
    expect(texts('You are booked')).toHaveLength(2);
  });

  it('leaves no number in the log, whatever becomes of it', async () => {
    api.catcher.refuse({ code: 21211, times: 1 });
    await bookAt(48 * hours);
    await eventually(async () =>
      (await api.db.prisma.message.count({ where: { state: 'failed', error: 'twilio_21211' } })) === 1
        ? true
        : undefined,
    );
    expect(api.logLines.join('\n')).toContain('twilio_21211');
    expect(api.logLines.join('\n')).not.toMatch(/3125550142|555-?0142/);
  });
});
