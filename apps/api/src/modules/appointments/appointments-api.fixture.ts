import type { Prisma } from '@clothes-closet/database';
import { createTestApi } from '../../../test/harness.ts';
import { toSearchText } from '../../platform/search-text.ts';

/** The whole API, an admin signed in, and a quick way to make appointments. */
export const createAppointmentsApi = async () => {
  const api = await createTestApi();
  const admin = await api.signIn();
  let made = 0;
  return {
    ...api,
    admin,
    get: (path: string, query: Record<string, string | number> = {}) =>
      admin.get(`/appointments${path}`).query(query),
    make: async (given: Given): Promise<string> => {
      made += 1;
      const data = appointmentOf(given, made);
      await api.db.prisma.appointment.create({ data });
      return data.id;
    },
  };
};

export type AppointmentsApi = Awaited<ReturnType<typeof createAppointmentsApi>>;

/** First and last name with a bar between; `on` is a moment of UTC, without one it is for the wait list. */
type Given = Partial<Prisma.AppointmentUncheckedCreateInput> & {
  name: string;
  students?: string[];
  on?: string;
};

const appointmentOf = ({ name, students = [], on, ...rest }: Given, number: number) => {
  const id = idOf(number);
  const [firstName = '', lastName = ''] = name.split('|');
  const startsAt = on === undefined ? null : new Date(`${on}Z`);
  return {
    id,
    status: startsAt ? 'booked' : 'waitlisted',
    startsAt,
    endsAt: startsAt && new Date(startsAt.getTime() + 20 * 60_000),
    placedByAdmin: true,
    firstName,
    lastName,
    searchName: toSearchText(`${firstName} ${lastName}`),
    email: `guardian${number}@example.com`,
    phone: '+13125550142',
    phoneType: 'mobile',
    smsConsent: true,
    locale: 'en',
    source: 'parent',
    manageTokenHash: new Uint8Array([number]),
    createdAt: new Date(Date.UTC(2026, 9, 1, 0, number)),
    updatedAt: new Date(Date.UTC(2026, 9, 1)),
    ...rest,
    visits: { create: students.map((studentId, index) => visitOf(id, studentId, index + 1)) },
  } satisfies Prisma.AppointmentUncheckedCreateInput;
};

const visitOf = (appointmentId: string, studentId: string, position: number) => ({
  id: visitIdOf(appointmentId, position),
  position,
  studentId,
  gender: 'female' as const,
  grade: '3',
  school: 'Lincoln',
  shoeSize: 'Youth 2',
});

/** Ids in the order opposite to that of making, so that no list is right by their order. */
const idOf = (number: number) => `0198${String(9999 - number).padStart(4, '0')}-0000-7000-8000-000000000000`;

export const visitIdOf = (appointmentId: string, position: number) =>
  `${appointmentId.slice(0, -1)}${position}`;
