import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Formatter } from '../../platform/format.ts';
import type { PrintedAppointment, PrintedLimit, PrintedVisit } from './repository.ts';
import { t } from './texts.ts';

export type FormStudent = {
  id: string;
  grade: string;
  school: string;
  shoeSize: string;
  underwearSize: string;
};

/** One appointment's form, all in words. */
export type Form = {
  name: string;
  phone: string;
  email: string;
  day: string;
  time: string;
  /** Said where the family is not simply expected. */
  status?: string;
  firstTime: string;
  lastAppointment: string;
  students: FormStudent[];
  /** Their relations. */
  others: string[];
};

export type Limits = Record<'female' | 'male', { quantity: string; label: string }[]>;

/** A row of the day sheet, all in words. */
export type SheetRow = {
  time: string;
  status?: string;
  name: string;
  phone: string;
  language: string;
  students: { id: string; grade: string; gender: string; shoeSize: string; underwearSize: string }[];
  others: number;
};

type FormQuestion = { appointment: PrintedAppointment; lastAt: Date | undefined; format: Formatter };

export const presentForm = ({ appointment, lastAt, format }: FormQuestion): Form => {
  const { startsAt, visits } = appointment;
  return {
    ...presentGuardian(appointment),
    day: startsAt ? format.dayAndYear(startsAt) : t('form.noTime'),
    time: startsAt ? format.time(startsAt) : '',
    ...presentStatus(appointment),
    firstTime: lastAt ? t('form.no') : t('form.yes'),
    lastAppointment: lastAt ? format.dayAndYear(lastAt) : t('form.none'),
    students: visits.filter(isStudent).map((visit) => ({
      ...presentStudent(visit),
      id: t('form.studentIdWithGender', {
        id: visit.studentId,
        gender: visit.gender ? t(`genderLetters.${visit.gender}`) : '',
      }),
      school: visit.school ?? '',
    })),
    others: visits.flatMap(({ relation }) => relation ?? []),
  };
};

export const presentSheetRow = (appointment: PrintedAppointment, format: Formatter): SheetRow => ({
  ...presentGuardian(appointment),
  time: appointment.startsAt ? format.time(appointment.startsAt) : '',
  ...presentStatus(appointment),
  language: t(`languages.${appointment.locale}`),
  students: appointment.visits.filter(isStudent).map((visit) => ({
    ...presentStudent(visit),
    id: visit.studentId,
    gender: visit.gender ? t(`genders.${visit.gender}`) : '',
  })),
  others: appointment.visits.filter(({ relation }) => relation !== null).length,
});

export const presentLimits = (limits: readonly PrintedLimit[]): Limits => {
  const of = (wanted: PrintedLimit['gender']) =>
    limits
      .filter(({ gender }) => gender === wanted)
      .map(({ quantity, label }) => ({ quantity: String(quantity), label }));
  return { female: of('female'), male: of('male') };
};

const isStudent = (visit: PrintedVisit): visit is PrintedVisit & { studentId: string } =>
  visit.studentId !== null;

const presentGuardian = ({ firstName, lastName, email, phone, phoneType }: PrintedAppointment) => ({
  name: `${firstName} ${lastName}`,
  phone: t('form.phoneWithType', { phone: readable(phone), phoneType: t(`phoneTypes.${phoneType}`) }),
  email,
});

const presentStatus = ({ status }: PrintedAppointment) =>
  status === 'booked' ? {} : { status: t(`statuses.${status}`) };

const presentStudent = ({ grade, shoeSize, underwearSize }: PrintedVisit) => ({
  grade: grade ?? '',
  shoeSize: shoeSize ?? t('unknown'),
  underwearSize: underwearSize ?? t('unknown'),
});

/** A number as it is read out here, (512) 555-0123; one of another country with its code. */
const readable = (phone: string): string => {
  const parsed = parsePhoneNumberFromString(phone);
  if (!parsed) return phone;
  return parsed.countryCallingCode === '1' ? parsed.formatNational() : parsed.formatInternational();
};
