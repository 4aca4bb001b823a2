import twilio from 'twilio';
import { createWatchedAgents } from './connecting.ts';

export type TextMessage = {
  /** E.164. */
  to: string;
  text: string;
};

export type Texter = {
  /** Hands a text to Twilio; resolved, it is Twilio's to deliver. Throws SmsError and nothing else. */
  send: (message: TextMessage) => Promise<void>;
};

/**
 * `refused`: this text would never be taken. `try_later`: it was surely not taken, our own settings included.
 * `unknown`: it went out, and whether it was taken nobody can say.
 */
export type SmsErrorKind = 'try_later' | 'refused' | 'unknown';

/** Carries codes only: what Twilio writes beside them quotes the number. */
export class SmsError extends Error {
  readonly kind: SmsErrorKind;
  /** `twilio_21610`, `http_503`, or a code of the connection such as `ECONNREFUSED`. */
  readonly reason: string;

  constructor(kind: SmsErrorKind, reason: string) {
    super(`sms ${kind}: ${reason}`);
    this.kind = kind;
    this.reason = reason;
  }
}

/** The family answered STOP: the carrier lets nothing more through to them until they answer START. */
export const unsubscribed = 'twilio_21610';

/** Milliseconds. */
const patience = { connectMs: 10_000, answerMs: 30_000 };

type Options = {
  accountSid: string;
  authToken: string;
  from: string;
  apiUrl?: string | undefined;
  patience?: typeof patience;
};

export const createTexter = ({ accountSid, authToken, from, apiUrl, ...options }: Options): Texter => {
  const { connectMs, answerMs } = options.patience ?? patience;
  const { httpAgent, httpsAgent, hasConnected } = createWatchedAgents(connectMs);
  // Retries belong to the job queue alone.
  const httpClient = new twilio.RequestClient({ timeout: answerMs, keepAlive: false, autoRetry: false });
  Object.assign(httpClient.axios.defaults, { httpAgent, httpsAgent });
  const client = twilio(accountSid, authToken, { httpClient });
  if (apiUrl) client.api.baseUrl = apiUrl;

  return {
    async send({ to, text }) {
      await client.messages.create({ from, to, body: text }).catch((fault: Fault) => {
        throw isAnswer(fault) ? errorOfAnswer(fault) : errorOfConnection(fault, hasConnected);
      });
    },
  };
};

/** What the client throws: Twilio's answer, or how the connection failed. */
type Fault = {
  status?: number | undefined;
  code?: number | string | undefined;
  response?: unknown;
  request?: { socket?: object | null } | undefined;
};

type Answer = Fault & { status: number };

const isAnswer = (fault: Fault): fault is Answer => typeof fault.status === 'number' && !fault.request;

const errorOfAnswer = ({ status, code }: Answer): SmsError => {
  const reason = typeof code === 'number' ? `twilio_${code}` : `http_${status}`;
  if (status >= 500 && status !== 503) return new SmsError('unknown', reason);
  const isAboutMessage = status === 400 && typeof code === 'number' && !oursToMend.has(code);
  return new SmsError(isAboutMessage ? 'refused' : 'try_later', reason);
};

/**
 * About our number or account, not about the family's: a sender that is missing, not ours or no number for texts,
 * a queue that is full, an account that is not paid. Once that is mended everything still true goes out.
 */
const oursToMend = new Set([20003, 20005, 21212, 21603, 21606, 21611, 21659, 21660, 30002, 63038]);

const errorOfConnection = ({ code, request }: Fault, hasConnected: (socket: object) => boolean): SmsError => {
  const reason = /^E[A-Z]+$/.test(String(code)) ? String(code) : 'unknown';
  const isNeverSent = request?.socket ? !hasConnected(request.socket) : false;
  return new SmsError(isNeverSent ? 'try_later' : 'unknown', reason);
};
