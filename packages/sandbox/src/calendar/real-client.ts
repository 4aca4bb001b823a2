import { type calendar_v3, calendar as createClient } from '@googleapis/calendar';
import { JWT } from 'google-auth-library';
import type { CalendarStandIn } from './calendar.ts';

/** Google's own client, sent to the stand-in: for tests. The library's token address is fixed, so the call is turned aside. */
export const connectRealClient = (
  { apiUrl, tokenUrl, credentials }: Pick<CalendarStandIn, 'apiUrl' | 'tokenUrl' | 'credentials'>,
  { scope = 'https://www.googleapis.com/auth/calendar', email = credentials.client_email } = {},
): calendar_v3.Calendar => {
  const auth = new JWT({ email, key: credentials.private_key, scopes: [scope] });
  auth.transporter.interceptors.request.add({
    resolved: async (config) => {
      if (config.url.href === 'https://oauth2.googleapis.com/token') config.url = new URL(tokenUrl);
      return config;
    },
  });
  return createClient({ version: 'v3', auth, rootUrl: apiUrl, retry: false });
};

/** The status and Google's reason of a refused call. */
export const refusalOf = async (call: Promise<unknown>): Promise<{ status: number; reason: string }> => {
  const error: unknown = await call.then(
    () => {
      throw new Error('The call was meant to be refused.');
    },
    (reason: unknown) => reason,
  );
  const { response } = error as { response?: { status: number; data?: ErrorBody } };
  if (!response) throw error;
  return { status: response.status, reason: response.data?.error?.errors?.[0]?.reason ?? '' };
};

type ErrorBody = { error?: { errors?: { reason?: string }[] } };

/** All pages of a list, and the token at its end. */
export const listAll = async (
  client: calendar_v3.Calendar,
  params: calendar_v3.Params$Resource$Events$List,
): Promise<{ items: calendar_v3.Schema$Event[]; nextSyncToken: string; pages: number[] }> => {
  const items: calendar_v3.Schema$Event[] = [];
  const pages: number[] = [];
  let pageToken: string | undefined;
  for (;;) {
    const { data } = await client.events.list({ ...params, ...(pageToken && { pageToken }) });
    items.push(...(data.items ?? []));
    pages.push(data.items?.length ?? 0);
    if (!data.nextPageToken) return { items, nextSyncToken: data.nextSyncToken ?? '', pages };
    pageToken = data.nextPageToken;
  }
};
