const basicFormat = (instant: string) => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');

type Entry = { title: string; address: string; startsAt: string; endsAt: string };

/** A page of Google Calendar with the visit filled in; it carries no names and no manage link. */
export const googleCalendarUrl = ({ title, address, startsAt, endsAt }: Entry): string => {
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${basicFormat(startsAt)}/${basicFormat(endsAt)}`,
    location: address,
  });
  return `https://calendar.google.com/calendar/render?${query}`;
};

/** Where the .ics file of an appointment is, by its manage link. */
export const calendarFileUrl = (manageUrl: string): string => {
  const token = manageUrl.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  return `/api/manage/${token}/appointment.ics`;
};
