import type { TextMessage } from './messages.ts';

export type Account = { accountSid: string; authToken: string };

/** What Twilio answers when it has taken a text: it is queued, and goes to the carrier later. */
export const presentQueued = ({ sid, receivedAt, from, to, body }: TextMessage, { accountSid }: Account) => {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${sid}`;
  const date = new Date(receivedAt).toUTCString();
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body,
    date_created: date,
    date_sent: null,
    date_updated: date,
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    from,
    messaging_service_sid: null,
    num_media: '0',
    num_segments: '1',
    price: null,
    price_unit: 'USD',
    sid,
    status: 'queued',
    subresource_uris: { media: `${uri}/Media.json` },
    to,
    uri: `${uri}.json`,
  };
};

/** Twilio's texts quote the number, as these do: whoever passes them on is found out. */
const texts: Record<number, (to: string) => string> = {
  20003: () => 'Authenticate',
  20429: () => 'Too Many Requests',
  21211: (to) => `The 'To' number ${to} is not a valid phone number.`,
  21602: () => 'Message body is required.',
  21603: () => "A 'From' phone number is required.",
  21604: () => "A 'To' phone number is required.",
  21610: (to) => `Attempt to send to unsubscribed recipient ${to}`,
  21614: (to) => `'To' number ${to} is not a valid mobile number`,
  21617: () => 'The concatenated message body exceeds the 1600 character limit.',
};

export const presentRefusal = ({ status, code, to }: { status: number; code: number; to: string }) => ({
  code,
  message: (texts[code] ?? (() => `The message to ${to} was not taken.`))(to),
  more_info: `https://www.twilio.com/docs/errors/${code}`,
  status,
});

/** The code with which Twilio turns a text away that can't be sent as it stands. */
export const faultOf = ({
  from,
  to,
  body,
}: Pick<TextMessage, 'from' | 'to' | 'body'>): number | undefined => {
  if (!to) return 21604;
  if (!/^\+[1-9]\d{6,14}$/.test(to)) return 21211;
  if (!from) return 21603;
  if (!body) return 21602;
  return body.length > 1600 ? 21617 : undefined;
};
