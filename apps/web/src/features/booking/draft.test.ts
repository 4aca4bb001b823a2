import { expect, it } from 'vitest';
import { isEmpty, parseDraft } from './draft.ts';
import { emptyValues, newStudent } from './form-values.ts';

const keptAt = Date.parse('2026-01-17T13:00:00Z');
const hour = 60 * 60 * 1000;

const written = () => {
  const values = emptyValues();
  return {
    ...values,
    guardian: { ...values.guardian, firstName: 'أمينة', phoneType: 'mobile' as const },
    students: [newStudent('Cedar Hill'), newStudent()],
    startsAt: '2026-01-17T13:00:00Z',
  };
};

const kept = (values: unknown = written()) => JSON.stringify({ keptAt, values });

it('brings back what was written, for a day', () => {
  expect(parseDraft(kept(), keptAt)).toEqual(written());
  expect(parseDraft(kept(), keptAt + 24 * hour)).toEqual(written());
  expect(parseDraft(kept(), keptAt + 24 * hour + 1)).toBeUndefined();
});

it('forgives a clock that was put back a little, but not a draft from far ahead', () => {
  expect(parseDraft(kept(), keptAt - hour)).toEqual(written());
  expect(parseDraft(kept(), keptAt - 25 * hour)).toBeUndefined();
});

it.each([
  ['nothing is kept', null],
  ['it is no JSON', '{"values":'],
  ['it does not say when', JSON.stringify({ values: written() })],
  ['it is of another shape', kept({ guardian: { name: 'A' } })],
  ['a choice is none of ours', kept({ ...written(), prefersWaitlist: 'yes' })],
  ['it has no student', kept({ ...written(), students: [] })],
  ['it has too many students', kept({ ...written(), students: Array(11).fill(newStudent()) })],
])('gives nothing where %s', (_, text) => {
  expect(parseDraft(text, keptAt)).toBeUndefined();
});

it('tells a form in which nothing was written', () => {
  expect(isEmpty(emptyValues())).toBe(true);
  expect(isEmpty(written())).toBe(false);
});

it('carries over nothing but the school to the next student', () => {
  expect(newStudent('Cedar Hill')).toEqual({ ...newStudent(), school: 'Cedar Hill' });
});
