import { describe, expect, it } from 'vitest';
import { pageAfterSignIn } from './return-to.ts';

const publicUrl = 'https://closet.example';

describe('pageAfterSignIn', () => {
  it.each([
    ['/admin/appointments?name=Núñez&page=2', '/admin/appointments?name=N%C3%BA%C3%B1ez&page=2'],
    ['/admin#today', '/admin#today'],
    ['/', '/'],
  ])('goes on with a page of ours: %s', (returnTo, expected) => {
    expect(pageAfterSignIn(returnTo, publicUrl)).toBe(`${publicUrl}${expected}`);
  });

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['two of them', ['/admin', '//evil.example']],
    ['an object', { path: '/admin' }],
    ['another site', 'https://evil.example/admin'],
    ['our own, spelt out', 'https://closet.example/admin'],
    ['no scheme', '//evil.example'],
    ['backslashes', '/\\evil.example'],
    ['backslashes only', '\\\\evil.example'],
    ['a tab that browsers drop', '/\t/evil.example'],
    ['a line end that browsers drop', '/\n/evil.example'],
    ['script', 'javascript:alert(1)'],
    ['another host by user name', '@evil.example'],
    ['what is no address', '//'],
  ])("starts at the admin's first page for %s", (_case, returnTo) => {
    expect(pageAfterSignIn(returnTo, publicUrl)).toBe(`${publicUrl}/admin`);
  });

  it.each(['/.//evil.example', '/admin/..//evil.example', '/%2f/evil.example', '/%5cevil.example'])(
    'never leads elsewhere: %s',
    (returnTo) => {
      expect(new URL(pageAfterSignIn(returnTo, publicUrl), 'https://elsewhere.example').origin).toBe(
        publicUrl,
      );
    },
  );
});
