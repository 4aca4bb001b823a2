import { type AuditAction, auditActions, Id } from '@clothes-closet/contracts';

/** A search as its fields hold it; an empty text is no filter. */
export type ActivitySearch = { actor: string; action: '' | AuditAction; appointmentId: string };

export const noSearch: ActivitySearch = { actor: '', action: '', appointmentId: '' };

export const isAction = (text: string): text is AuditAction => auditActions.some((action) => action === text);

/** The search that an address asks for; what makes no sense in it is no filter. */
export const searchOf = (params: URLSearchParams): ActivitySearch => {
  const action = params.get('action') ?? '';
  const appointmentId = params.get('appointmentId') ?? '';
  return {
    actor: (params.get('actor') ?? '').trim().toLowerCase().slice(0, 254),
    action: isAction(action) ? action : '',
    appointmentId: Id.safeParse(appointmentId).success ? appointmentId : '',
  };
};

export const isSearching = (search: ActivitySearch): boolean =>
  Object.values(search).some((text) => text !== '');

/** A search and a page as an address says them: the filters that are set, the page beyond the first. */
export const paramsOf = (search: ActivitySearch, page = 1): URLSearchParams => {
  const params = new URLSearchParams();
  for (const [field, text] of Object.entries(search)) if (text !== '') params.set(field, text);
  if (page > 1) params.set('page', String(page));
  return params;
};
