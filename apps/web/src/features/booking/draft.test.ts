import { expect, it } from 'vitest';
import { parseDraft } from './draft.ts';
import { emptyValues, newStudent } from './form-values.ts';

const written = () => {
  const values = emptyValues();
  return {
    ...values,
    guardian: { ...values.guardian, firstName: 'أمينة', phoneType: 'mobile' as const },
    students: [newStudent('Cedar Hill'), newStudent()],
    startsAt: '2026-01-17T13:00:00Z',
  };
};

it('brings back what was written', () => {
  expect(parseDraft(JSON.stringify(written()))).toEqual(written());
});

it.each([
  ['nothing is kept', null],
  ['it is no JSON', '{"guardian":'],
  ['it is of another shape', JSON.stringify({ guardian: { name: 'A' } })],
  ['a choice is none of ours', JSON.stringify({ ...written(), prefersWaitlist: 'yes' })],
  ['it has no student', JSON.stringify({ ...written(), students: [] })],
  ['it has too many students', JSON.stringify({ ...written(), students: Array(11).fill(newStudent()) })],
])('gives an empty form where %s', (_, text) => {
  expect(parseDraft(text)).toEqual(emptyValues());
});

it('carries over nothing but the school to the next student', () => {
  expect(newStudent('Cedar Hill')).toEqual({ ...newStudent(), school: 'Cedar Hill' });
});
