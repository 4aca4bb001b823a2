import type { AppointmentResponse, Items } from '@clothes-closet/contracts';
import { createTestApi } from '../../../test/harness.ts';
import { bookingForm, waitlistForm } from '../../../test/requests.ts';

import { appointmentOfEventId } from '../calendar/event-id.ts';

export const seven = '2026-11-24T13:00:00.000Z';
export const twentyPast = '2026-11-24T13:20:00.000Z';
export const nothing: Items = { socks: 0, underwear: 0, shoes: 0, coats: 0, backpacks: 0, misc: 0 };

/** The whole API with a day of openings, five students on the list, and an admin signed in. */
export const createChangesApi = async (options: Parameters<typeof createTestApi>[0] = {}) => {
  const api = await createTestApi(options);
  await api.admit('T01', 'T02', 'T03', 'T04', 'T05');
  await api.addEvent('Open', '2026-11-24T07:00:00-06:00', '2026-11-24T09:00:00-06:00');
  const admin = await api.signIn();

  const read = async (id: string): Promise<AppointmentResponse> =>
    (await admin.get(`/appointments/${id}`).expect(200)).body;
  return {
    ...api,
    admin,
    read,
    tryToBook: (startsAt: string, studentIds: string[]) =>
      api.request.post('/api/appointments').send(bookingForm(startsAt, studentIds)),
    book: async (startsAt = seven, studentIds = ['T01']): Promise<AppointmentResponse> => {
      const { body } = await api.request
        .post('/api/appointments')
        .send(bookingForm(startsAt, studentIds))
        .expect(201);
      return read(body.id);
    },
    wait: async (studentIds = ['T01'], firstName = 'Rosa'): Promise<AppointmentResponse> => {
      const form = waitlistForm(studentIds, { firstName, email: `${studentIds.join('-')}@example.com` });
      const { body } = await api.request.post('/api/waitlist').send(form).expect(201);
      return read(body.id);
    },
    change: (id: string, action: string, body: object = {}) =>
      admin.post(`/appointments/${id}/${action}`).send(body),
    /** What parents are offered that day. */
    freeTimes: async (): Promise<string[]> => {
      const { body } = await api.request.get('/api/availability?from=2026-11-24&to=2026-11-24').expect(200);
      return body.slots.map((slot: { startsAt: string }) => slot.startsAt);
    },
    actions: async () => {
      const entries = await api.db.prisma.auditEntry.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] });
      return entries.map(({ actor, action, appointmentId, details }) => ({
        actor,
        action,
        appointmentId,
        details,
      }));
    },
    /** The starts of the events that the appointments have in the calendar, in order. */
    eventStarts: async (): Promise<string[]> => {
      const appointments = await api.db.prisma.appointment.findMany({ select: { id: true } });
      const ids = new Set(appointments.map(({ id }) => id));
      return api.calendar.events
        .list()
        .filter(
          ({ id, status }) =>
            status !== 'cancelled' && ids.has(appointmentOfEventId(id)?.appointmentId ?? ''),
        )
        .map(({ start }) => new Date('dateTime' in start ? start.dateTime : start.date).toISOString())
        .sort();
    },
  };
};

export type ChangesApi = Awaited<ReturnType<typeof createChangesApi>>;
