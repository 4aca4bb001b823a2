import { describe, expect, it } from 'vitest';
import { assertNothingTold } from './check.ts';
import type { FamilyDatum } from './search.ts';

const family: FamilyDatum[] = [
  { kind: 'name', value: 'Rosa' },
  { kind: 'name', value: 'Marín Oquendo' },
  { kind: 'name', value: 'Request' },
  { kind: 'email', value: 'Rosa@Example.com' },
  { kind: 'phone', value: '+13125550142' },
  { kind: 'studentId', value: 'T01' },
  { kind: 'studentId', value: '471100' },
];
const check = (told: Parameters<typeof assertNothingTold>[1]) => () => assertNothingTold(family, told);

describe('a planted leak is found', () => {
  it.each([
    ['a name in a message', '{"msg":"no slot for rosa"}'],
    ['a part of a name in a field', '{"msg":"failed","error":{"detail":"Key (last_name)=(Marín) exists"}}'],
    ['an email', '{"to":"rosa@example.com"}'],
    ['an email in an address', '{"url":"/api?email=rosa%40example.com"}'],
    ['a phone as it was typed', '{"msg":"(312) 555-0142 is no number"}'],
    ['a phone with its country', '{"to":"+13125550142"}'],
    ['an ID in a list', '{"ids":["T99","t01"]}'],
    ['an ID as a number', '{"student":471100}'],
    ['an ID as a key', '{"seen":{"T01":true}}'],
    ['what is no JSON', 'Error: student T01 is not eligible'],
    ['a line cut short', '{"msg":"for Rosa","milli'],
  ])('in a log: %s', (_name, line) => {
    expect(check({ log: ['{"msg":"request"}', line] })).toThrow(/personal data was told in log/);
  });

  it('in the labels of metrics', () => {
    expect(check({ metrics: 'calls{student="T01"} 1' })).toThrow(/metrics: word T01/);
  });

  it('in an error answer, beside what the contract gives back', () => {
    const body = JSON.stringify({
      code: 'student_already_booked',
      students: [{ studentId: 'T01', of: 'Rosa' }],
    });
    expect(check({ problems: [body] })).toThrow(/error answers: word ROSA/);
  });
});

it('our own words, numbers and ids are nobody', () => {
  const line = {
    time: 471100,
    milliseconds: 471100,
    requestId: '00000000-471100-4000-8000-000000000000'.replace('471100', '4711'),
    msg: 'request',
    at: ['    at book (service.ts:471100:13)'],
    until: '2026-11-22T15:00:00Z',
  };
  const problem = { code: 'student_already_booked', studentIds: ['T01'], students: [{ studentId: 'T01' }] };
  expect(
    check({
      log: [JSON.stringify(line)],
      metrics: '# HELP T01\ncalls{outcome="ok"} 471100',
      problems: [JSON.stringify(problem)],
    }),
  ).not.toThrow();
});
