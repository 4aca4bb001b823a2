import { createHash, randomUUID } from 'node:crypto';
import type { Pool, Queryable } from '../libraries.ts';
import { dayOf } from './day.ts';
import * as sql from './statements.ts';

type Student = Record<'studentId' | 'gender' | 'grade' | 'school' | 'shoeSize' | 'underwearSize', string>;
type Guardian = Record<'firstName' | 'lastName' | 'email' | 'phone' | 'phoneType', string> & {
  smsConsent: boolean;
};
export type BookingForm = { startsAt: string; locale: string; guardian: Guardian; students: Student[] };

type Settings = { value: { slotMinutes: number } };

/** What the API does for one booking, statement by statement, by hand. The forms are known to be sound. */
export const placeBooking = async (pool: Pool, form: BookingForm, address: string) => {
  await pool.query(sql.countWrite, [`write:${address}`, 1, Date.now() + 60_000, Date.now()]);
  const connection = await pool.connect();
  try {
    await connection.query('BEGIN');
    const booked = await book(connection, form);
    await connection.query('COMMIT');
    return booked;
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
};

const book = async (tx: Queryable, form: BookingForm) => {
  const { rows: settings } = await tx.query<Settings>(sql.findSettings, ['settings']);
  const startsAt = new Date(form.startsAt);
  const endsAt = new Date(startsAt.getTime() + (settings[0]?.value.slotMinutes ?? 0) * 60_000);
  await findRefusal(tx, form, { startsAt, endsAt });

  const id = randomUUID();
  await write(tx, form, { id, startsAt, endsAt, station: 1 });
  return { id, status: 'booked', startsAt, endsAt, manageUrl: `http://localhost:3000/manage/${id}` };
};

type Time = { startsAt: Date; endsAt: Date };

const findRefusal = async (tx: Queryable, { students }: BookingForm, { startsAt, endsAt }: Time) => {
  const studentIds = students.map(({ studentId }) => studentId);
  const keys = [`day:${dayOf(startsAt)}`, ...studentIds.map((id) => `student:${id}`)];
  await tx.query(sql.lockKeys, [keys.sort()]);
  const eligible = await tx.query(sql.findEligible, [studentIds]);
  const [from, to] = semesterOf(startsAt);
  const live = await tx.query(sql.findLiveVisits, [studentIds, 'cancelled', from, to]);
  const events = await tx.query<{ kind: string }>(sql.findEvents, [['opening', 'block'], endsAt, startsAt]);
  const dayBefore = new Date(startsAt.getTime() - 24 * 60 * 60_000);
  const holding = ['booked', 'completed', 'no_show'];
  const rivals = await tx.query(sql.findAppointments, [holding, endsAt, startsAt, dayBefore]);
  const isFree = events.rows.every(({ kind }) => kind === 'opening') && events.rows.length > 0;
  if (eligible.rows.length < studentIds.length || live.rows.length + rivals.rows.length > 0 || !isFree)
    throw new Error('refused');
};

const semesterOf = (day: Date) => {
  const year = day.getUTCFullYear();
  return day.getUTCMonth() < 6
    ? [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 6, 1))]
    : [new Date(Date.UTC(year, 6, 1)), new Date(Date.UTC(year + 1, 0, 1))];
};

type Place = Time & { id: string; station: number };

const write = async (tx: Queryable, form: BookingForm, { id, startsAt, endsAt, station }: Place) => {
  const { guardian, students, locale } = form;
  const { firstName, lastName, email, phone, phoneType, smsConsent } = guardian;
  const now = new Date();
  const period = `${startsAt.getUTCFullYear()}-${startsAt.getUTCMonth() < 6 ? 'spring' : 'fall'}`;
  await tx.query(sql.insertAppointment, [
    ...[id, 'booked', startsAt, endsAt, station, false, firstName, lastName, email, phone, phoneType],
    ...[smsConsent, `${firstName} ${lastName}`.toLowerCase(), locale, 'parent'],
    ...[createHash('sha256').update(id).digest(), 0, 1, now, now],
  ]);
  for (const { studentId, gender, grade, school, shoeSize, underwearSize } of students) {
    const visit = [studentId, gender, grade, school, shoeSize, underwearSize, period];
    await tx.query(sql.insertVisit, [randomUUID(), id, 1, ...visit, 0, 0, 0, 0, 0, 0]);
  }
  const messageId = randomUUID();
  const message = [messageId, 'confirmation', 'email', id, startsAt, 'waiting', 0, now];
  await tx.query(sql.insertMessage, message);
  await tx.query(sql.insertJob, ['message.send', { id: messageId }]);
  await tx.query(sql.insertJob, ['calendar.push', { id }]);
  await tx.query(sql.insertAudit, [randomUUID(), now, 'parent', 'appointment.booked', id]);
};
