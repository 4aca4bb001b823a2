import { DashboardResponse } from '@clothes-closet/contracts';
import type { AppointmentStatus } from '@clothes-closet/database';
import { createTestApi } from '../../../test/harness.ts';
import { createRows } from '../notifications/notifications.fixture.ts';

type Items = Partial<Record<'socks' | 'underwear' | 'shoes' | 'coats' | 'backpacks' | 'misc', number>>;

type Given = {
  status: AppointmentStatus;
  /** With its offset; without one it has no time. */
  on?: string;
  name?: string;
  /** What each took. */
  students?: Items[];
  others?: Items[];
};

/** The whole API, an admin signed in, and a quick way to make appointments of any kind. */
export const createDashboardApi = async () => {
  const api = await createTestApi();
  const rows = createRows(api.db);
  const admin = await api.signIn();
  let visits = 0;

  const visitsOf = (people: Items[], who: (number: number) => object) =>
    people.map((items) => {
      visits += 1;
      const id = `0198aaaa-0000-7000-8000-${String(visits).padStart(12, '0')}`;
      return { id, position: visits, ...items, ...who(visits) };
    });
  const asStudent = (number: number) => ({
    studentId: `S${number}`,
    gender: 'male' as const,
    grade: '4',
    school: 'Lincoln',
  });

  return {
    ...api,
    rows,
    admin,
    make: ({ status, on, name = 'Rosa', students = [{}], others = [] }: Given) => {
      const startsAt = on === undefined ? null : new Date(on);
      return rows.insertAppointment({
        status,
        startsAt,
        endsAt: startsAt && new Date(startsAt.getTime() + 20 * 60_000),
        placedByAdmin: true,
        firstName: name,
        visits: {
          create: [...visitsOf(students, asStudent), ...visitsOf(others, () => ({ relation: 'uncle' }))],
        },
      });
    },
    read: async (now?: string) => {
      if (now !== undefined) api.clock.set(now);
      const { body } = await admin.get('/dashboard').expect(200);
      return DashboardResponse.parse(body);
    },
  };
};

export type DashboardApi = Awaited<ReturnType<typeof createDashboardApi>>;

export const namesOf = (rows: DashboardResponse['today']) => rows.map(({ guardian }) => guardian.firstName);
