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
  ['ECONNABORTED', 'notReached'],
  ['outcome_unknown', 'outcomeUnknown'],
  ['twilio_21610', 'answeredStop'],
  ['twilio_21211', 'noMobile'],
  ['twilio_21614', 'noMobile'],
  ['twilio_20429', 'notReached'],
  ['http_503', 'notReached'],
  ['twilio_20003', 'ourAccount'],
  ['twilio_21606', 'ourAccount'],
  ['twilio_21408', 'textRefused'],
  ['TypeError', 'unknown'],
  ['unknown', 'unknown'],
])('%s means %s', (code, reason) => {
  expect(reasonOf(code)).toBe(reason);
});
