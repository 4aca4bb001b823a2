import type { Request, RequestHandler, Response } from 'express';
import passport from 'passport';
import { type Profile, Strategy } from 'passport-google-oauth20';
import type { Config } from '../../config.ts';

/** A Google account whose email Google has verified; the email in lower case. */
export type Account = { email: string; name: string };

/** Milliseconds that Google may take to say who it is. Its client knows no limit of its own. */
const patience = 15_000;

export const createGoogleSignIn = ({ publicUrl, signIn }: Config) => {
  const strategy = new Strategy(
    {
      clientID: signIn.clientId,
      clientSecret: signIn.clientSecret,
      callbackURL: `${publicUrl}/api/auth/google/callback`,
      authorizationURL: signIn.authorizationUrl,
      tokenURL: signIn.tokenUrl,
      userProfileURL: signIn.userinfoUrl,
      state: true,
      pkce: true,
    },
    (_accessToken, _refreshToken, profile, done) => done(null, verifiedAccountOf(profile) ?? false),
  );
  // In a header, not in the address, which proxies write into their logs.
  // biome-ignore lint/complexity/useLiteralKeys: the library protects it, and has no option for this
  strategy['_oauth2'].useAuthorizationHeaderforGET(true);
  const authenticator = new passport.Passport();
  authenticator.use(strategy);

  const identify = (req: Request, res: Response): Promise<Account | undefined> =>
    new Promise((resolve, reject) => {
      const answer = (error: unknown, account: Account | false) =>
        error ? reject(error) : resolve(account || undefined);
      authenticator.authenticate('google', { session: false }, answer)(req, res, reject);
    });

  return {
    /** Sends the browser to Google, which asks for the account even where only one is signed in there. */
    redirect: authenticator.authenticate('google', {
      session: false,
      scope: ['openid', 'email', 'profile'],
      prompt: 'select_account',
    }) as RequestHandler,

    /** Who came back from Google; undefined where it vouches for nobody or the visit did not begin here. Rejects
     * when Google can't be asked. */
    identify: async (req: Request, res: Response): Promise<Account | undefined> => {
      // Without a code (the person pressed "cancel") passport would begin anew.
      if (typeof req.query.code !== 'string') return undefined;
      return withinPatience(identify(req, res));
    },
  };
};

export type GoogleSignIn = ReturnType<typeof createGoogleSignIn>;

const verifiedAccountOf = ({ displayName, emails = [] }: Profile): Account | undefined => {
  const email = emails.find(({ verified }) => verified === true)?.value.toLowerCase();
  return email === undefined ? undefined : { email, name: displayName || email };
};

const withinPatience = async <Result>(work: Promise<Result>): Promise<Result> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('Google took too long')), patience);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
};
