import { expect, it } from 'vitest';
import { parseDraft } from './kept-draft.ts';

it('comes back as it was typed', () => {
  const draft = { version: 3, typed: { a: { socks: '7', coats: 'x' } } };
  expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
});

it.each([null, '', '{', '[]', '{"version":"3","typed":{}}', '{"version":3,"typed":{"a":{"socks":7}}}'])(
  'is none where it is missing or damaged: %s',
  (text) => expect(parseDraft(text)).toBeUndefined(),
);
