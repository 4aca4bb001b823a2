import { expect, it } from 'vitest';
import { reasonOf } from './reason.ts';

it.each([
  ['SMTP 550 5.1.1', 'unknownAddress'],
  ['SMTP 550 5.1.10', 'unknownAddress'],
  ['SMTP 452 4.2.2', 'mailboxFull'],
  ['SMTP 554 5.7.1', 'blocked'],
  ['SMTP 550', 'refused'],
  ['SMTP 554 5.6.0', 'refused'],
  ['SMTP 421', 'notReached'],
  ['EENVELOPE', 'invalidAddress'],
  ['ETIMEDOUT', 'notReached'],
  ['ECONNECTION', 'notReached'],
  ['TypeError', 'unknown'],
  ['unknown', 'unknown'],
])('%s means %s', (code, reason) => {
  expect(reasonOf(code)).toBe(reason);
});
