import * as z from 'zod/mini';

const secret = z.string().check(z.minLength(32, 'needs at least 32 characters'));
const text = z.string().check(z.minLength(1));
const url = z.url();
const optionalUrl = z.optional(url);

const addressWith = (...protocols: string[]) =>
  text.check(
    z.refine(
      (address) => URL.canParse(address) && protocols.includes(new URL(address).protocol),
      `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    ),
  );

const isSafe = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  );
};
const safeUrl = text.check(z.refine(isSafe, 'must be an https address (http for localhost only)'));

const wholeNumber = (max: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,5}$/, 'must be a whole number')), z.transform(Number)),
    z.number().check(z.maximum(max)),
  );

const emailList = z.pipe(
  z.pipe(
    text,
    z.transform((list) =>
      list
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((email) => email.toLowerCase()),
    ),
  ),
  z.array(z.email()).check(z.minLength(1)),
);

const ServiceAccount = z.object({ client_email: text, private_key: text });

const credentials = z.pipe(
  z.pipe(
    text,
    z.transform((encoded, context) => {
      try {
        return JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as unknown;
      } catch {
        context.issues.push({
          code: 'custom',
          input: '',
          message: "must be the service account's JSON in base64",
        });
        return z.NEVER;
      }
    }),
  ),
  ServiceAccount,
);

const Environment = z.object({
  DATABASE_URL: addressWith('postgres:', 'postgresql:'),
  PORT: wholeNumber(65_535),
  PUBLIC_URL: safeUrl,
  SESSION_SECRET: secret,
  ADMIN_EMAILS: emailList,
  GOOGLE_CALENDAR_ID: text,
  GOOGLE_CREDENTIALS: credentials,
  GOOGLE_OAUTH_CLIENT_ID: text,
  GOOGLE_OAUTH_CLIENT_SECRET: text,
  SMTP_URL: addressWith('smtp:', 'smtps:'),
  MAIL_FROM: text.check(z.includes('@', 'must hold an address')),
  MAIL_COPY_TO: z.email(),
  TWILIO_ACCOUNT_SID: z.optional(text.check(z.regex(/^AC/, 'must begin with AC'))),
  TWILIO_AUTH_TOKEN: z.optional(text),
  TWILIO_FROM: z.optional(text),
  GOOGLE_API_URL: optionalUrl,
  GOOGLE_TOKEN_URL: optionalUrl,
  GOOGLE_PUSH_URL: z.optional(safeUrl),
  GOOGLE_OAUTH_AUTHORIZATION_URL: optionalUrl,
  GOOGLE_OAUTH_TOKEN_URL: optionalUrl,
  GOOGLE_OAUTH_USERINFO_URL: optionalUrl,
  TWILIO_API_URL: optionalUrl,
  TRUST_PROXY: z._default(wholeNumber(100), 0),
  LOG_LEVEL: z._default(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'info'),
});

/** Google pushes to https only; another server than Google's may do so to this machine. */
const pushAddressOf = (env: z.output<typeof Environment>, { protocol, origin }: URL) =>
  env.GOOGLE_PUSH_URL ?? (protocol === 'https:' ? `${origin}/api/calendar/notifications` : undefined);

const configOf = (env: z.output<typeof Environment>) => {
  const publicAddress = new URL(env.PUBLIC_URL);
  return Object.freeze({
    databaseUrl: env.DATABASE_URL,
    port: env.PORT,
    /** Without a slash at the end. */
    publicUrl: publicAddress.origin,
    isSecure: publicAddress.protocol === 'https:',
    sessionSecret: env.SESSION_SECRET,
    adminEmails: env.ADMIN_EMAILS,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    calendar: {
      calendarId: env.GOOGLE_CALENDAR_ID,
      credentials: env.GOOGLE_CREDENTIALS,
      apiUrl: env.GOOGLE_API_URL,
      tokenUrl: env.GOOGLE_TOKEN_URL,
      /** Where the calendar tells of changes; undefined where it can't. */
      pushAddress: pushAddressOf(env, publicAddress),
    },
    signIn: {
      clientId: env.GOOGLE_OAUTH_CLIENT_ID,
      clientSecret: env.GOOGLE_OAUTH_CLIENT_SECRET,
      authorizationUrl: env.GOOGLE_OAUTH_AUTHORIZATION_URL,
      tokenUrl: env.GOOGLE_OAUTH_TOKEN_URL,
      userinfoUrl: env.GOOGLE_OAUTH_USERINFO_URL,
    },
    mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, copyTo: env.MAIL_COPY_TO },
    sms:
      env.TWILIO_ACCOUNT_SID && env.TWILIO_AUTH_TOKEN && env.TWILIO_FROM
        ? {
            accountSid: env.TWILIO_ACCOUNT_SID,
            authToken: env.TWILIO_AUTH_TOKEN,
            from: env.TWILIO_FROM,
            apiUrl: env.TWILIO_API_URL,
          }
        : undefined,
  });
};

export type Config = ReturnType<typeof configOf>;

/** What is wrong with the environment: one line a variable, never its value (it may be a secret). */
export class ConfigError extends Error {}

const withoutEmpty = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));

/** Reads the environment (names in docs/runbook.md). Throws ConfigError naming every missing or wrong variable at once. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  const result = Environment.safeParse(withoutEmpty(env), { reportInput: true });
  if (result.success) return configOf(result.data);

  const faults = new Map<string, string>();
  for (const issue of result.error.issues) {
    const name = String(issue.path[0]);
    const isMissing = env[name] === undefined || env[name]?.trim() === '';
    if (!faults.has(name)) faults.set(name, isMissing ? 'is missing' : issue.message);
  }
  const lines = [...faults].map(([name, fault]) => `  ${name} ${fault}`);
  throw new ConfigError(`The environment is not complete:\n${lines.join('\n')}`);
};
