import { describe, expect, it } from 'vitest';
import { filterOf, paramsOf } from './filter.ts';

describe('the filter in the address', () => {
  it.each([
    ['', ''],
    ['state=failed', 'failed'],
    ['state=lost', ''],
    ['state=', ''],
  ])('%s asks for "%s"', (query, filter) => {
    expect(filterOf(new URLSearchParams(query))).toBe(filter);
  });

  it('names only what differs from all messages, first page', () => {
    expect(paramsOf('').toString()).toBe('');
    expect(paramsOf('failed', 1).toString()).toBe('state=failed');
    expect(paramsOf('', 3).toString()).toBe('page=3');
  });
});
