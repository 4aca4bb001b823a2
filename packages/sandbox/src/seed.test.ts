import { migrate } from '@clothes-closet/database/migrate';
import { schools, seedDatabase } from '@clothes-closet/database/seed';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from './sandbox.ts';
import { seedCalendar } from './seed-calendar.ts';

const today = '2026-11-22';
const adminEmail = 'alex@example.org';

describe('a seeded sandbox', () => {
  let sandbox: Sandbox;
  let client: pg.Client;
  beforeAll(async () => {
    sandbox = await startSandbox();
    await migrate(sandbox.databaseUrl);
    await seedDatabase(sandbox.databaseUrl, { today, adminEmail });
    seedCalendar(sandbox.calendar, { today: Temporal.PlainDate.from(today), timeZone: sandbox.timeZone });
    client = new pg.Client({ connectionString: sandbox.databaseUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await sandbox.stop();
  });

  it('has students T01 to T60, each in a grade that the school has', async () => {
    const { rows } = await client.query<{ student_id: string; school: string; grade: string }>(
      'SELECT student_id, school, grade FROM eligible_student ORDER BY student_id',
    );

    expect(rows).toHaveLength(60);
    expect([rows[0]?.student_id, rows[59]?.student_id]).toEqual(['T01', 'T60']);
    for (const { school, grade } of rows) {
      expect(schools.find(({ name }) => name === school)?.grades).toContain(grade);
    }
  });

  it('keeps what was changed when it is seeded again', async () => {
    await client.query("DELETE FROM eligible_student WHERE student_id <> 'T07'");
    const eventsBefore = sandbox.calendar.events.list().length;

    await seedDatabase(sandbox.databaseUrl, { today, adminEmail });
    seedCalendar(sandbox.calendar, { today: Temporal.PlainDate.from(today), timeZone: sandbox.timeZone });

    expect((await client.query('SELECT student_id FROM eligible_student')).rows).toEqual([
      { student_id: 'T07' },
    ]);
    expect((await client.query('SELECT email FROM admin')).rows).toEqual([{ email: adminEmail }]);
    expect(sandbox.calendar.events.list()).toHaveLength(eventsBefore);
  });

  it('opens times after today, on weekdays, some of them again and again', () => {
    const openings = sandbox.calendar.events.list().filter(({ summary }) => summary === 'Open');

    expect(openings.length).toBeGreaterThan(8);
    expect(openings.some(({ recurrence }) => recurrence)).toBe(true);
    for (const { start } of openings) {
      const day = Temporal.PlainDate.from('dateTime' in start ? start.dateTime.slice(0, 10) : start.date);
      expect(Temporal.PlainDate.compare(day, today)).toBe(1);
      expect(day.dayOfWeek).toBeLessThan(6);
    }
  });

  it.each(['2026-11-23', '2026-12-25', '2027-02-28', '2028-02-27'])('can begin on %s', async (day) => {
    sandbox.calendar.events.clear();
    seedCalendar(sandbox.calendar, { today: Temporal.PlainDate.from(day), timeZone: sandbox.timeZone });

    expect(sandbox.calendar.events.list().length).toBeGreaterThan(12);
  });
});
