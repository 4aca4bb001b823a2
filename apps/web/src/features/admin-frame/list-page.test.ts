import { expect, it } from 'vitest';
import { pageOf, pagesOf } from './list-page.ts';

it.each([
  ['', 1],
  ['page=3', 3],
  ['page=0', 1],
  ['page=-2', 1],
  ['page=1.5', 1],
  ['page=two', 1],
  ['page=9999999', 1],
])('"%s" asks for page %d', (query, page) => expect(pageOf(new URLSearchParams(query))).toBe(page));

it.each([
  [0, 1],
  [1, 1],
  [25, 1],
  [26, 2],
  [100, 4],
])('%d rows of 25 a page make %d pages', (total, pages) =>
  expect(pagesOf({ total, pageSize: 25 })).toBe(pages),
);
