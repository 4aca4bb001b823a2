import { expect, it } from 'vitest';
import { readablePhone } from './readable-phone.ts';

it.each([
  ['+15125550123', '(512) 555-0123'],
  ['+4930123456', '+4930123456'],
  ['+1512555', '+1512555'],
  ['512 555 0123', '512 555 0123'],
])('%s reads %s', (stored, read) => expect(readablePhone(stored)).toBe(read));
