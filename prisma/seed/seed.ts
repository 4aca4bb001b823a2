import { createPrisma, type PrismaClient } from '../src/client.ts';
import { eligibleStudents, schools } from './schools.ts';

export { eligibleStudents, schools } from './schools.ts';

export type SeedOptions = {
  /** The day, YYYY-MM-DD, as which what is seeded dates itself. */
  today: string;
  /** Who may sign in as admin from the start. */
  adminEmail?: string | undefined;
  /** The site's, an IANA name. */
  timeZone?: string | undefined;
};

/**
 * Fills a migrated database with a believable site: its address, schools, eligible students T01 to T60, one admin.
 * Leaves every table that has rows as it is, so that a second start keeps what was changed since the first.
 */
export const seedDatabase = async (
  databaseUrl: string,
  { today, adminEmail, timeZone = 'America/Chicago' }: SeedOptions,
): Promise<void> => {
  const prisma = createPrisma(databaseUrl, { maxConnections: 1 });
  try {
    await fillIfEmpty(prisma.setting, [{ key: 'settings', value: { site: { ...site, timeZone } } }]);
    await fillIfEmpty(
      prisma.school,
      schools.map(({ name }) => ({ name })),
    );
    await fillIfEmpty(prisma.eligibleStudent, eligibleStudents);
    if (adminEmail) await seedAdmin(prisma, { email: adminEmail, addedAt: new Date(`${today}T00:00:00Z`) });
  } finally {
    await prisma.$disconnect();
  }
};

const site = {
  name: 'Riverbend Clothes Closet',
  email: 'closet@riverbend.example',
  phone: '+1 512-555-0142',
  address: '210 Pecan Street, Riverbend, TX 78701',
  mapUrl: 'https://www.google.com/maps/search/?api=1&query=210+Pecan+Street+Riverbend+TX',
  facebookUrl: 'https://www.facebook.com/riverbendclothescloset',
};

type Table<Row> = { count: () => Promise<number>; createMany: (rows: { data: Row[] }) => Promise<unknown> };

const fillIfEmpty = async <Row>(table: Table<Row>, rows: Row[]): Promise<void> => {
  if ((await table.count()) === 0) await table.createMany({ data: rows });
};

const seedAdmin = async (prisma: PrismaClient, admin: { email: string; addedAt: Date }): Promise<void> =>
  fillIfEmpty(prisma.admin, [admin]);
