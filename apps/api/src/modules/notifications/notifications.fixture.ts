import { randomBytes } from 'node:crypto';
import type { MessageChannel, MessageKind, Prisma } from '@clothes-closet/database';
import type { Database } from '../../platform/database.ts';
import { createNewId, type NewId } from '../../platform/ids.ts';
import type { Settings } from '../settings/service.ts';
import { Settings as SettingsSchema } from '../settings/settings.ts';
import type { LetterQuestion } from './letter.ts';
import type { AddressedAppointment } from './repository.ts';

export const now = new Date('2026-11-22T15:00:00Z');

/** Wednesday, January 20, 1:20 PM in Chicago. */
export const startsAt = new Date('2027-01-20T19:20:00Z');
export const endsAt = new Date('2027-01-20T19:40:00Z');

export const settings: Settings = SettingsSchema.parse({
  site: {
    name: 'Lincoln Clothes Closet',
    email: 'closet@example.org',
    phone: '(512) 555-0199',
    address: '100 Main St, Springfield, IL 62701',
    mapUrl: 'https://maps.example.org/closet?a=1&b=2',
    facebookUrl: '',
    timeZone: 'America/Chicago',
  },
});

export const offerUrl = 'https://closet.example.org/offers/an-offer';

export const addressed = (rest: Partial<AddressedAppointment> = {}): AddressedAppointment => ({
  id: '01930000-0000-7000-8000-000000000001',
  status: 'booked',
  startsAt,
  endsAt,
  version: 1,
  firstName: 'Rosa',
  email: 'rosa@example.com',
  phone: '+13125550142',
  phoneType: 'mobile',
  smsConsent: true,
  locale: 'en',
  visits: [
    { studentId: '104233', gender: 'female', grade: '3', school: 'Lincoln' },
    { studentId: 'T01', gender: 'male', grade: 'Pre-K', school: 'Not listed/unknown' },
  ],
  offers: [],
  ...rest,
});

export const question = (
  appointment: Partial<AddressedAppointment> = {},
  rest: Partial<LetterQuestion> = {},
): LetterQuestion => ({
  kind: 'confirmation',
  appointment: addressed(appointment),
  site: settings.site,
  manageUrl: 'https://closet.example.org/manage/a-token',
  bookingUrl: 'https://closet.example.org/?lang=en',
  offer: { startsAt, endsAt, expiresAt: new Date('2026-11-23T03:00:00Z'), url: offerUrl },
  now,
  ...rest,
});

export const waiting = { status: 'waitlisted', startsAt: null, endsAt: null } as const;

type NewMessage = { kind?: MessageKind; channel?: MessageChannel; forStart?: Date };

const newId: NewId = createNewId({ now: () => now });

/** Families in the database, each with one student. */
export const createRows = (db: Database) => {
  const insertAppointment = async (
    rest: Partial<Prisma.AppointmentUncheckedCreateInput> = {},
  ): Promise<string> => {
    const id = newId();
    await db.prisma.appointment.create({
      data: {
        id,
        status: 'booked',
        startsAt,
        endsAt,
        firstName: 'Rosa',
        lastName: 'Marín',
        email: 'rosa@example.com',
        phone: '+13125550142',
        phoneType: 'mobile',
        smsConsent: true,
        searchName: 'rosa marin',
        locale: 'en',
        source: 'parent',
        manageTokenHash: new Uint8Array(randomBytes(32)),
        createdAt: now,
        updatedAt: now,
        visits: {
          create: [
            {
              id: newId(),
              position: 1,
              studentId: 'T-4711',
              gender: 'female',
              grade: '3',
              school: 'Lincoln',
            },
          ],
        },
        ...rest,
      },
    });
    return id;
  };

  const insertMessage = async (
    appointmentId: string,
    { kind = 'confirmation', channel = 'email', forStart = startsAt }: NewMessage = {},
  ): Promise<string> => {
    const id = newId();
    await db.prisma.message.create({
      data: { id, kind, channel, appointmentId, forStart, createdAt: now },
    });
    return id;
  };

  return {
    insertAppointment,
    insertMessage,
    /** A booked family and the confirmation it was promised. */
    insertPromise: async (rest: Partial<Prisma.AppointmentUncheckedCreateInput> = {}) => {
      const appointmentId = await insertAppointment(rest);
      return { appointmentId, messageId: await insertMessage(appointmentId) };
    },
    findMessage: (id: string) => db.prisma.message.findUniqueOrThrow({ where: { id } }),
  };
};
