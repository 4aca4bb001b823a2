const defaultPage = '/admin';

/**
 * The page to show after signing in, as a whole address of ours. `returnTo` comes from a link that anybody may
 * have made, so whatever leads elsewhere (`//evil.example`, `/\evil.example`) becomes the admin's start page.
 */
export const pageAfterSignIn = (returnTo: unknown, publicUrl: string): string => {
  const page = typeof returnTo === 'string' && returnTo.startsWith('/') ? returnTo : defaultPage;
  const url = URL.parse(page, publicUrl);
  // The whole address, because a path alone may begin with `//` once its dots are resolved.
  return url?.origin === publicUrl ? url.href : `${publicUrl}${defaultPage}`;
};
