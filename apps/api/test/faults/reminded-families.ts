import { systemClock } from '../../src/platform/clock.ts';
import type { Database } from '../../src/platform/database.ts';
import { createNewId } from '../../src/platform/ids.ts';
import { emailOf, phoneOf } from './families.ts';

const msPerHour = 60 * 60_000;

/** Every third family wants no texts. */
export const wantsTexts = (index: number): boolean => index % 3 !== 0;

/** Visits within the next 24 hours, booked days ago, for which nobody has been reminded. */
export const insertUnreminded = async ({ prisma }: Database, count: number): Promise<void> => {
  const newId = createNewId(systemClock);
  const now = systemClock.now().getTime();
  const daysAgo = new Date(now - 72 * msPerHour);
  const ids = Array.from({ length: count }, newId);
  await prisma.appointment.createMany({
    data: ids.map((id, index) => {
      const startsAt = new Date(now + 2 * msPerHour + (index * 20 * msPerHour) / count);
      return {
        id,
        status: 'booked',
        startsAt,
        endsAt: new Date(startsAt.getTime() + msPerHour / 3),
        placedAt: daysAgo,
        placedByAdmin: true,
        firstName: 'Rosa',
        lastName: 'Marín',
        email: emailOf(index),
        phone: phoneOf(index),
        phoneType: 'mobile',
        smsConsent: wantsTexts(index),
        searchName: 'rosa marin',
        locale: 'en',
        source: 'admin',
        manageTokenHash: new TextEncoder().encode(id),
        createdAt: daysAgo,
        updatedAt: daysAgo,
      };
    }),
  });
  await prisma.visit.createMany({
    data: ids.map((appointmentId, index) => ({
      id: newId(),
      appointmentId,
      position: 1,
      studentId: `SEED${index}`,
      gender: 'female',
      grade: '3',
      school: 'Lincoln',
    })),
  });
};
