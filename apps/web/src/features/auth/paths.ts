export const adminHome = '/admin';

/** What brought someone to the sign-in page, as its address says it. */
export const loginProblems = ['not_allowed', 'failed', 'session_ended', 'signed_out'] as const;
export type LoginProblem = (typeof loginProblems)[number];

/**
 * Where to go after signing in: a page of the admin, as the address asked, or else the first one. The address
 * may come from anybody, so whatever leads elsewhere (`//evil.example`, `/\evil.example`) is not followed.
 */
export const returnPathOf = (asked: string | null): string =>
  asked !== null && /^\/admin(?:[/?#]|$)/.test(asked) ? asked : adminHome;

export const loginProblemOf = (asked: string | null): LoginProblem | undefined =>
  loginProblems.find((problem) => problem === asked);

/** The sign-in page; it brings back to `returnTo` afterwards. */
export const loginPath = (wish: { returnTo?: string; problem?: LoginProblem }): string => {
  const params = new URLSearchParams(Object.entries(wish));
  return params.size > 0 ? `/login?${params}` : '/login';
};

/** Where Google's sign-in begins. A whole page load, not a route of ours. */
export const googlePath = (returnTo: string): string =>
  `/api/auth/google?${new URLSearchParams({ returnTo })}`;
