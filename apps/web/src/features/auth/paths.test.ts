import { describe, expect, it } from 'vitest';
import { googlePath, loginPath, loginProblemOf, returnPathOf } from './paths.ts';

describe('the way back after signing in', () => {
  it.each(['/admin', '/admin/appointments', '/admin/appointments?name=ann&page=2', '/admin#main'])(
    'leads to %s',
    (path) => expect(returnPathOf(path)).toBe(path),
  );

  it.each([null, '', '/', '/adminevil', '//evil.example', '/\\evil.example', 'https://evil.example/admin'])(
    'leads to the first admin page instead of %s',
    (path) => expect(returnPathOf(path)).toBe('/admin'),
  );
});

describe('the address of the sign-in page', () => {
  it('carries the way back whole', () => {
    const path = loginPath({ returnTo: '/admin/appointments?name=a&b', problem: 'session_ended' });
    const params = new URL(path, 'http://localhost').searchParams;
    expect(params.get('returnTo')).toBe('/admin/appointments?name=a&b');
    expect(loginProblemOf(params.get('problem'))).toBe('session_ended');
  });

  it('is plain where nothing is to be carried', () => expect(loginPath({})).toBe('/login'));

  it('knows no problem but its own', () => expect(loginProblemOf('<b>')).toBeUndefined());
});

it('hands the way back to Google’s sign-in', () =>
  expect(googlePath('/admin?x=1&y=2')).toBe('/api/auth/google?returnTo=%2Fadmin%3Fx%3D1%26y%3D2'));
