import { randomBytes, randomUUID } from 'node:crypto';
import { newGuardian, studentAnswers } from './families.ts';
import type { Stack } from './stack.ts';
import type { LanguageCode } from './texts.ts';

type Given = {
  status: 'waitlisted' | 'booked' | 'completed' | 'no_show';
  /** Minutes from now, in the past below zero; without them it has no time. */
  minutesFromNow?: number;
  locale?: LanguageCode;
  firstName?: string;
  lastName?: string;
  students?: number;
};

const studentOf = (position: number) => ({
  id: randomUUID(),
  position,
  studentId: randomBytes(4).toString('hex').toUpperCase(),
  ...studentAnswers,
  socks: 2,
});

const timeOf = (minutesFromNow: number | undefined) => {
  if (minutesFromNow === undefined) return { startsAt: null, endsAt: null };
  const startsAt = new Date(Date.now() + minutesFromNow * 60_000);
  return { startsAt, endsAt: new Date(startsAt.getTime() + 20 * 60_000) };
};

/** An appointment at any time, as no parent can book it: one that is over, say. */
export const putAppointment = async ({ db }: Pick<Stack, 'db'>, given: Given) => {
  const { status, minutesFromNow, locale = 'en', students = 1, ...names } = given;
  const id = randomUUID();
  const { firstName, lastName, email, phone } = { ...newGuardian(locale), ...names };
  await db.appointment.create({
    data: {
      id,
      status,
      ...timeOf(minutesFromNow),
      placedByAdmin: true,
      firstName,
      lastName,
      searchName: `${firstName} ${lastName}`.toLowerCase(),
      email,
      phone,
      phoneType: 'mobile',
      smsConsent: false,
      locale,
      source: 'parent',
      manageTokenHash: new Uint8Array(randomBytes(32)),
      createdAt: new Date(),
      updatedAt: new Date(),
      visits: { create: Array.from({ length: students }, (_, index) => studentOf(index + 1)) },
    },
  });
  return { id, name: `${firstName} ${lastName}` };
};

/** A message of an appointment, as the ledger keeps it. */
export const putMessage = async (
  { db }: Pick<Stack, 'db'>,
  appointmentId: string,
  rest: {
    state: 'sent' | 'failed' | 'waiting';
    error?: string;
    kind?: 'confirmation' | 'waitlisted' | 'reminder';
    forStart?: Date;
  },
): Promise<string> => {
  const id = randomUUID();
  const { kind = 'confirmation', state, error = null } = rest;
  const createdAt = new Date(Date.now() - 3_600_000);
  const { forStart = createdAt } = rest;
  await db.message.create({
    data: {
      id,
      kind,
      channel: 'email',
      appointmentId,
      forStart,
      state,
      error,
      attempts: 1,
      createdAt,
      sentAt: state === 'sent' ? createdAt : null,
    },
  });
  return id;
};
