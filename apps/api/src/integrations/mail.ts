import { createTransport } from 'nodemailer';
import { usualPace } from './mail-turns.ts';

export type MailMessage = {
  /** One address, no display name. */
  to: string;
  subject: string;
  html: string;
  text: string;
  calendar?: { content: string; method: string } | undefined;
  /** With angle brackets; the same for every attempt, so that a mailbox can tell a repeat. */
  messageId: string;
  locale?: string;
};

export type Mailer = {
  /**
   * Hands a message to the mail server, for the guardian and, in the same SMTP transaction, for the site's own
   * address. `isCopied` is false when the server took the guardian's but not the copy: the promise was to the
   * guardian, so that counts as sent. Throws MailError and nothing else.
   */
  send: (message: MailMessage) => Promise<{ isCopied: boolean }>;
  /** Lets what is under way finish; whatever comes later fails with `try_later`. */
  close: () => void;
};

/** `refused`: this message would never be taken. `try_later`: anything else, our own settings included. */
export type MailErrorKind = 'try_later' | 'refused';

/** Carries codes only: what a mail server writes beside them quotes addresses. */
export class MailError extends Error {
  readonly kind: MailErrorKind;
  /** `SMTP 550 5.1.1`, or a code of the connection such as `ETIMEDOUT`. */
  readonly reason: string;

  constructor(kind: MailErrorKind, reason: string) {
    super(`mail ${kind}: ${reason}`);
    this.kind = kind;
    this.reason = reason;
  }
}

/**
 * Office 365 allows 3 connections and 30 messages a minute; beyond that nothing would be won by being faster than
 * the strictest. `SMTP_URL` has the last word: `?rateLimit=600&maxConnections=5` for a server that takes more. The
 * library's minute begins with a message and two of them may meet: what holds for any minute, and for all processes
 * together, is mail-turns.ts.
 */
const pool = {
  pool: true,
  maxConnections: 2,
  rateLimit: usualPace.limit,
  rateDelta: usualPace.everyMs,
} as const;

/** Milliseconds. A server that says nothing must not hold a job; retries belong to the job queue alone. */
const patience = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  maxRequeues: 0,
};

/** Milliseconds for a whole message, up to a minute of waiting for its turn included. */
const deadline = 180_000;

type Options = { smtpUrl: string; from: string; copyTo: string };

export const createMailer = ({ smtpUrl, from, copyTo }: Options): Mailer => {
  const transport = createTransport(
    { url: smtpUrl, ...pool, ...patience },
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  // Reported to whoever sends as well; without a listener it would end the process.
  transport.on('error', () => {});

  const copyAddress = copyTo.toLowerCase();
  const isForGuardian = ({ recipient }: SmtpFault) => recipient?.toLowerCase() !== copyAddress;

  // The server may take the copy and put the guardian off: the next attempts must not copy the site again.
  const copiedBefore = new Set<string>();

  return {
    async send(message) {
      const needsCopy = !copiedBefore.has(message.messageId);
      const faults = await transport
        .sendMail({
          ...contentOf(message),
          envelope: { from, to: [message.to, ...(needsCopy ? [copyTo] : [])].map(asAddress) },
          signal: AbortSignal.timeout(deadline),
        })
        .then((info) => (info.rejectedErrors ?? []) as SmtpFault[])
        .catch((error: SmtpFault) => {
          throw mailErrorOf(error.rejectedErrors?.find(isForGuardian) ?? error);
        });

      const guardianFault = faults.find(isForGuardian);
      if (!guardianFault) {
        copiedBefore.delete(message.messageId);
        return { isCopied: faults.length === 0 };
      }
      const error = mailErrorOf(guardianFault);
      if (error.kind === 'try_later') copiedBefore.add(message.messageId);
      throw error;
    },
    close: () => transport.close(),
  };
};

/** As an object it is never parsed: a comma in it can't make two recipients of one. */
const asAddress = (address: string) => ({ name: '', address });

const contentOf = ({ to, subject, html, text, calendar, messageId, locale }: MailMessage) => ({
  to: asAddress(to),
  subject,
  html,
  text,
  messageId,
  headers: {
    // Nobody's "I am on vacation" should answer (RFC 3834; the second is Exchange's own).
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
    ...(locale ? { 'Content-Language': locale } : {}),
  },
  attachments: calendar
    ? [
        {
          filename: 'appointment.ics',
          content: calendar.content,
          contentType: `text/calendar; charset=utf-8; method=${calendar.method}`,
          contentDisposition: 'attachment' as const,
        },
      ]
    : [],
});

/** What nodemailer tells about a failure, as far as we ask. */
type SmtpFault = {
  code?: string | undefined;
  command?: string | undefined;
  response?: string | undefined;
  responseCode?: number | undefined;
  recipient?: string | undefined;
  rejectedErrors?: SmtpFault[] | undefined;
};

const mailErrorOf = (fault: SmtpFault): MailError =>
  new MailError(isRefusal(fault) ? 'refused' : 'try_later', reasonOf(fault));

/**
 * A 5xx about the recipient or the message is final. One about us (greeting, sign-in, sender: 530 also asks for a
 * sign-in) is for the operator to mend, and then everything still goes out; 503 is a muddled session.
 */
const isRefusal = ({ code, command, responseCode }: SmtpFault): boolean => {
  if (responseCode === undefined) return command === 'API' && (code === 'EENVELOPE' || code === 'EMESSAGE');
  const isAboutMessage = command === 'RCPT TO' || command === 'DATA';
  return isAboutMessage && responseCode >= 500 && responseCode !== 503 && responseCode !== 530;
};

const reasonOf = ({ code, response, responseCode }: SmtpFault): string => {
  if (responseCode === undefined) return /^E[A-Z]+$/.test(code ?? '') ? `${code}` : 'unknown';
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
  return ['SMTP', responseCode, ...(enhanced ? [enhanced] : [])].join(' ');
};
