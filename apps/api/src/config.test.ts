import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const credentials = Buffer.from(JSON.stringify({ client_email: 'a@b.example', private_key: 'key' })).toString(
  'base64',
);

const complete = {
  DATABASE_URL: 'postgresql://localhost/closet',
  PORT: '3000',
  PUBLIC_URL: 'https://closet.example.org/',
  SESSION_SECRET: 'x'.repeat(32),
  ADMIN_EMAILS: 'Ada@Example.org, grace@example.org',
  GOOGLE_CALENDAR_ID: 'closet@example.org',
  GOOGLE_CREDENTIALS: credentials,
  GOOGLE_OAUTH_CLIENT_ID: 'client',
  GOOGLE_OAUTH_CLIENT_SECRET: 'secret',
  SMTP_URL: 'smtp://localhost:25',
  MAIL_FROM: 'Closet <closet@example.org>',
  MAIL_COPY_TO: 'copies@example.org',
};

const faultsOf = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

describe('the environment', () => {
  it('becomes one frozen object', () => {
    const config = readConfig(complete);
    expect(config).toMatchObject({
      port: 3000,
      publicUrl: 'https://closet.example.org',
      isSecure: true,
      adminEmails: ['ada@example.org', 'grace@example.org'],
      trustProxy: 0,
      logLevel: 'info',
      sms: undefined,
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('that is empty is told all that it lacks', () => {
    const faults = faultsOf({ PATH: '/bin', SMTP_URL: '  ' });
    for (const name of Object.keys(complete)) expect(faults).toContain(`${name} is missing`);
    expect(faults).not.toMatch(/TWILIO|TRUST_PROXY|GOOGLE_API_URL/);
  });

  it.each([
    ['PUBLIC_URL', 'http://closet.example.org', 'must be an https address'],
    ['PUBLIC_URL', 'closet', 'must be an https address'],
    ['SESSION_SECRET', 'short', 'needs at least 32 characters'],
    ['GOOGLE_CREDENTIALS', 'not base64 of JSON', "must be the service account's JSON in base64"],
    ['PORT', 'http', 'must be a whole number'],
    ['PORT', '70000', ''],
    ['ADMIN_EMAILS', 'nobody', ''],
    ['MAIL_COPY_TO', 'nobody', ''],
    ['GOOGLE_API_URL', 'there', ''],
    ['GOOGLE_PUSH_URL', 'http://closet.example.org/push', 'must be an https address'],
    ['TWILIO_ACCOUNT_SID', 'SK1', 'must begin with AC'],
    ['LOG_LEVEL', 'loud', ''],
    ['TRUST_PROXY', 'yes', ''],
  ])('with a wrong %s (%s) is told so, without the value', (name, value, fault) => {
    const message = faultsOf({ ...complete, [name]: value });
    expect(message).toContain(`${name} ${fault}`);
    if (name !== 'PORT') expect(message).not.toContain(value);
  });

  it('may be http on localhost', () => {
    expect(readConfig({ ...complete, PUBLIC_URL: 'http://localhost:3000' }).isSecure).toBe(false);
  });

  it.each([
    [{}, 'https://closet.example.org/api/calendar/notifications'],
    [{ GOOGLE_PUSH_URL: 'https://push.example.org/closet' }, 'https://push.example.org/closet'],
    [{ PUBLIC_URL: 'http://localhost:3000' }, undefined],
    [
      { PUBLIC_URL: 'http://localhost:3000', GOOGLE_PUSH_URL: 'http://127.0.0.1:3000/push' },
      'http://127.0.0.1:3000/push',
    ],
  ])('with %o lets the calendar push to %s', (env, address) => {
    expect(readConfig({ ...complete, ...env }).calendar.pushAddress).toBe(address);
  });

  it('switches text messages on only when they are set up whole', () => {
    const sms = { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 'token', TWILIO_FROM: '+13125550100' };
    expect(readConfig({ ...complete, ...sms }).sms).toMatchObject({ from: '+13125550100' });
    expect(readConfig({ ...complete, TWILIO_FROM: '+13125550100' }).sms).toBeUndefined();
  });
});
