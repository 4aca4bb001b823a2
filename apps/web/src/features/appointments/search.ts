import { type AppointmentStatus, appointmentStatuses, Day } from '@clothes-closet/contracts';

/** A search as its fields hold it; an empty text is no filter. */
export type AppointmentSearch = { date: string; name: string; studentId: string; status: string };

export const noSearch: AppointmentSearch = { date: '', name: '', studentId: '', status: '' };

const isStatus = (text: string): text is AppointmentStatus =>
  appointmentStatuses.some((status) => status === text);

/** The search that an address asks for; what makes no sense in it is no filter. */
export const searchOf = (params: URLSearchParams): AppointmentSearch => {
  const textOf = (name: string, max: number) => (params.get(name) ?? '').trim().slice(0, max);
  const date = textOf('date', 10);
  const status = textOf('status', 20);
  return {
    date: Day.safeParse(date).success ? date : '',
    name: textOf('name', 100),
    studentId: textOf('studentId', 32),
    status: isStatus(status) ? status : '',
  };
};

export const isSearching = (search: AppointmentSearch): boolean =>
  Object.values(search).some((text) => text !== '');

/** A search and a page as an address says them: the filters that are set, the page beyond the first. */
export const paramsOf = (search: AppointmentSearch, page = 1): URLSearchParams => {
  const params = new URLSearchParams();
  for (const [field, text] of Object.entries(search)) if (text !== '') params.set(field, text);
  if (page > 1) params.set('page', String(page));
  return params;
};
