import type { Prisma } from '@clothes-closet/database';
import { bookingForm, waitlistForm } from '../../../test/requests.ts';
import { createChangesApi, seven } from '../appointments/changes-api.fixture.ts';

/** An appointment as its family has it: its id, and the token in its manage link. */
export type Own = { id: string; token: string };

const kept = {
  status: true,
  startsAt: true,
  endsAt: true,
  placedAt: true,
  station: true,
  placedByAdmin: true,
  updatedAt: true,
  version: true,
  visits: { orderBy: { position: 'asc' }, select: { studentId: true, claimedPeriod: true } },
} satisfies Prisma.AppointmentSelect;

/** The whole API with a day of openings, and families who hold the links of their messages. */
export const createManageApi = async (options: Parameters<typeof createChangesApi>[0] = {}) => {
  const api = await createChangesApi(options);
  const ownOf = ({ id, manageUrl }: { id: string; manageUrl: string }): Own => ({
    id,
    token: manageUrl.split('/').at(-1) ?? '',
  });
  const press = ({ token }: Pick<Own, 'token'>, action: string, body?: object) => {
    const request = api.request.post(`/api/manage/${token}/${action}`);
    return body ? request.send(body) : request;
  };
  return {
    ...api,
    bookOwn: async (startsAt = seven, studentIds = ['T01'], email = 'rosa@example.com'): Promise<Own> => {
      const form = bookingForm(startsAt, studentIds, { email });
      return ownOf((await api.request.post('/api/appointments').send(form).expect(201)).body);
    },
    waitOwn: async (studentIds = ['T01']): Promise<Own> =>
      ownOf((await api.request.post('/api/waitlist').send(waitlistForm(studentIds)).expect(201)).body),
    look: async ({ token }: Own) => (await api.request.get(`/api/manage/${token}`).expect(200)).body,
    cancel: (own: Pick<Own, 'token'>) => press(own, 'cancel'),
    move: (own: Pick<Own, 'token'>, startsAt: string) => press(own, 'reschedule', { startsAt }),
    press,
    /** The row but for what the calendar's job notes in it meanwhile. */
    stored: (id: string) => api.db.prisma.appointment.findUniqueOrThrow({ where: { id }, select: kept }),
    /** Kind and start of what the family was promised, in order. */
    promised: async (appointmentId: string, channel: 'email' | 'sms' = 'email') => {
      const rows = await api.db.prisma.message.findMany({
        where: { appointmentId, channel },
        orderBy: { id: 'asc' },
      });
      return rows.map(({ kind, forStart }) => `${kind} ${forStart.toISOString()}`);
    },
  };
};

export type ManageApi = Awaited<ReturnType<typeof createManageApi>>;
