import type { AppointmentStatus, Locale, Site } from '@clothes-closet/contracts';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { oneLine, translateInto, withoutIsolates } from './texts.ts';

/**
 * PUBLISH: "here is an event for your calendar". REQUEST would make mail programs offer Accept and Decline, and a
 * parent who pressed Decline would believe to have cancelled, while nobody here reads such replies. Outlook takes
 * PUBLISH from an attached .ics file only and shows a text/calendar body part as raw lines (MS-STANOICAL 2.2.99), so
 * it goes out as an attachment. A newer SEQUENCE with the same UID replaces the event, and CANCEL takes it away.
 */
export const calendarMethodOf = ({ status }: Pick<IcsQuestion['appointment'], 'status'>) =>
  status === 'cancelled' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;

export type IcsQuestion = {
  /** `version` rises with every change. */
  appointment: { id: string; status: AppointmentStatus; startsAt: Date; endsAt: Date; version: number };
  site: Pick<Site, 'name' | 'email' | 'phone' | 'address'>;
  locale: Locale;
  manageUrl: string;
  now: Date;
};

/**
 * An appointment as an .ics file in the guardian's language. Times are in UTC, which every calendar shows on its
 * own clock without a time zone table. Nothing about the family is in it: calendars are shared.
 */
export const buildAppointmentIcs = ({ appointment, site, locale, manageUrl, now }: IcsQuestion): string => {
  const t = translateInto(locale);
  const isCancelled = appointment.status === 'cancelled';
  const calendar = ical({
    method: calendarMethodOf(appointment),
    prodId: { company: 'Clothes Closet', product: 'Appointments', language: locale.toUpperCase() },
  });
  calendar.createEvent({
    // A uuid needs no host name to be the only one (RFC 7986, 5.3), and the site may move to another.
    id: appointment.id,
    sequence: Math.max(appointment.version - 1, 0),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start: appointment.startsAt,
    end: appointment.endsAt,
    stamp: now,
    summary: withoutIsolates(t('calendar.title', { site: site.name })),
    description: [
      t('calendar.manage'),
      manageUrl,
      ...(site.phone ? [t('calendar.call', { phone: site.phone })] : []),
    ].join('\n'),
    location: oneLine(site.address) || null,
    url: manageUrl,
    ...(site.email ? { organizer: { name: oneLine(site.name), email: oneLine(site.email) } } : {}),
  });
  return `${calendar.toString()}\r\n`;
};
