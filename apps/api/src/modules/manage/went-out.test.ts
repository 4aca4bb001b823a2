import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../test/harness.ts';
import { seven, twentyPast } from '../appointments/changes-api.fixture.ts';
import { createManageApi, type ManageApi } from './manage-api.fixture.ts';

let api: ManageApi;
beforeAll(async () => {
  api = await createManageApi({ sendsTexts: true });
});
beforeEach(async () => {
  // What an earlier test promised must not arrive in this one.
  await eventually(async () =>
    (await api.db.prisma.message.count({ where: { state: { in: ['waiting', 'sending'] } } })) === 0
      ? true
      : undefined,
  );
  await api.forgetBookings();
  api.inbox.clear();
  api.catcher.clear();
});
afterAll(() => api.stop());

/** The mail with this in its subject, once it has come. */
const mailWith = (subject: RegExp) =>
  eventually(() => api.inbox.messages().find((mail) => subject.test(mail.subject)));

/** What the calendar file of a mail says, by property. */
const calendarFileOf = async (subject: RegExp) => {
  const { attachments } = await mailWith(subject);
  const text = Buffer.from(attachments[0]?.content ?? '')
    .toString()
    .replace(/\r\n[ \t]/g, '');
  return (name: string) => text.match(new RegExp(`^${name}(?:;[^:]*)?:(.*)$`, 'm'))?.[1]?.trim();
};

const eventsAre = (starts: string[]) =>
  eventually(async () => ((await api.eventStarts()).join() === starts.join() ? true : undefined));

describe('moved by the link', () => {
  it('the family is told by email and text, and both calendars follow', async () => {
    const own = await api.bookOwn(seven, ['T01']);
    const first = await calendarFileOf(/You are booked/);
    await eventsAre([seven]);
    const ids = () => api.db.prisma.appointment.findMany({ select: { calendarEventId: true } });
    const before = await ids();

    await api.move(own, twentyPast).expect(200);
    const file = await calendarFileOf(/has a new time/);
    expect([file('METHOD'), file('SEQUENCE'), file('DTSTART')]).toEqual(['PUBLISH', '1', '20261124T132000Z']);
    expect(file('UID')).toBe(first('UID'));
    expect((await mailWith(/has a new time/)).text).toContain(`/manage/${own.token}`);
    await eventually(() => api.catcher.messages().find(({ body }) => body.includes('new time')));
    await eventsAre([twentyPast]);
    // The same event, not another one.
    expect(await ids()).toEqual(before);
  });

  it('it is reminded of anew at its new time', async () => {
    api.clock.set('2026-11-22T13:00:00Z');
    const own = await api.bookOwn('2026-11-24T13:00:00.000Z', ['T01']);
    api.clock.set('2026-11-23T13:00:00Z');
    await api.promiseReminders();
    expect(await api.promised(own.id)).toContain(`reminder ${seven}`);
    await api.move(own, '2026-11-24T14:40:00.000Z').expect(200);
    api.clock.set('2026-11-23T14:50:00Z');
    await api.promiseReminders();
    expect(await api.promised(own.id)).toContain('reminder 2026-11-24T14:40:00.000Z');
    expect(await api.promised(own.id, 'sms')).toContain('reminder 2026-11-24T14:40:00.000Z');
  });
});

describe('cancelled by the link', () => {
  it('the family is told by email and text, and the event goes from both calendars', async () => {
    const own = await api.bookOwn(seven, ['T01']);
    const first = await calendarFileOf(/You are booked/);
    await eventsAre([seven]);
    await api.cancel(own).expect(200);
    const file = await calendarFileOf(/is cancelled/);
    expect([file('METHOD'), file('SEQUENCE'), file('STATUS')]).toEqual(['CANCEL', '1', 'CANCELLED']);
    expect(file('UID')).toBe(first('UID'));
    await eventually(() => api.catcher.messages().find(({ body }) => body.includes('is cancelled')));
    await eventsAre([]);
  });

  it('after a move it counts on, and no reminder follows', async () => {
    const own = await api.bookOwn(seven, ['T01']);
    await api.move(own, twentyPast).expect(200);
    await api.cancel(own).expect(200);
    const file = await calendarFileOf(/is cancelled/);
    expect([file('SEQUENCE'), file('DTSTART')]).toEqual(['2', '20261124T132000Z']);
    api.clock.set('2026-11-24T12:00:00Z');
    await api.promiseReminders();
    expect((await api.promised(own.id)).some((message) => message.startsWith('reminder'))).toBe(false);
    await eventsAre([]);
  });
});
