import { createHmac, verify } from 'node:crypto';
import express, { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { insufficientPermissions, unauthenticated } from './errors.ts';
import type { ServiceAccount } from './service-account.ts';
import type { Clock } from './store.ts';

const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const LIFETIME_SECONDS = 3600;
const MAY_READ = ['calendar', 'calendar.readonly', 'calendar.events', 'calendar.events.readonly'].map(
  scopeUrl,
);
const MAY_WRITE = ['calendar', 'calendar.events'].map(scopeUrl);

function scopeUrl(name: string) {
  return `https://www.googleapis.com/auth/${name}`;
}

/** google-auth-library signs for Google's own address, wherever the call is sent. */
const GOOGLE_AUDIENCES = [
  'https://oauth2.googleapis.com/token',
  'https://www.googleapis.com/oauth2/v4/token',
];

const Claims = z.object({
  iss: z.string(),
  aud: z.string(),
  scope: z.string().default(''),
  exp: z.number(),
  iat: z.number(),
});
type Claims = z.infer<typeof Claims>;

const Grant = z.object({ scopes: z.array(z.string()), expiresAt: z.number(), generation: z.number() });
type Grant = z.infer<typeof Grant>;

export type Access = ReturnType<typeof createAccess>;

/** Hands out access tokens to the service account, and asks for them. */
export const createAccess = ({
  account,
  clock,
  tokenUrl,
}: {
  account: ServiceAccount;
  clock: Clock;
  tokenUrl: string;
}) => {
  let generation = 0;
  const seconds = () => clock.now().getTime() / 1000;

  const faultOf = (claims: Claims | undefined) => {
    if (!claims) return 'Invalid JWT Signature.';
    if (claims.iss !== account.email) return 'Invalid grant: account not found';
    if (![...GOOGLE_AUDIENCES, tokenUrl].includes(claims.aud))
      return 'Invalid JWT: aud is not this endpoint.';
    // An hour at most, and some seconds' grace for clocks that differ.
    if (
      claims.exp < seconds() ||
      claims.iat > seconds() + 60 ||
      claims.exp - claims.iat > LIFETIME_SECONDS + 60
    )
      return 'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.';
    return undefined;
  };

  const grantToken: RequestHandler = (req, res) => {
    const body: Record<string, unknown> = req.body ?? {};
    if (body.grant_type !== GRANT) return refuse(res, 'unsupported_grant_type', `Invalid grant_type`);
    const claims = readAssertion(String(body.assertion ?? ''), account);
    const fault = faultOf(claims);
    if (fault || !claims) return refuse(res, 'invalid_grant', fault ?? '');
    const scopes = claims.scope.split(' ').filter(Boolean);
    if (!scopes.some((scope) => MAY_READ.includes(scope)))
      return refuse(res, 'invalid_scope', 'Invalid OAuth scope or ID token audience provided.');
    const token = writeToken({ scopes, expiresAt: seconds() + LIFETIME_SECONDS, generation }, account);
    res.json({ access_token: token, expires_in: LIFETIME_SECONDS, token_type: 'Bearer' });
  };

  const authenticate: RequestHandler = (req, _res, next) => {
    const [, token = ''] = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '') ?? [];
    const grant = readToken(token, account);
    if (grant?.generation !== generation || grant.expiresAt <= seconds()) throw unauthenticated();
    const needed = req.method === 'GET' ? MAY_READ : MAY_WRITE;
    if (!grant.scopes.some((scope) => needed.includes(scope))) throw insufficientPermissions();
    next();
  };

  return {
    tokenRoute: Router().post('/token', express.urlencoded({ extended: false }), express.json(), grantToken),

    /** Lets a call through whose token is live and whose scope covers it. Throws unauthenticated, insufficientPermissions. */
    authenticate,

    /** From now on every access token handed out before answers 401. */
    revokeTokens() {
      generation += 1;
    },
  };
};

/** Tokens carry their grant and a seal made with the account's key: with a data file they outlive a restart. */
const writeToken = (grant: Grant, account: ServiceAccount) => {
  const payload = Buffer.from(JSON.stringify(grant)).toString('base64url');
  return `ya29.${payload}.${sealOf(payload, account)}`;
};

const readToken = (token: string, account: ServiceAccount): Grant | undefined => {
  const [, payload = '', seal] = token.split('.');
  return seal === sealOf(payload, account) ? Grant.parse(decode(payload)) : undefined;
};

const sealOf = (payload: string, { privateKey }: ServiceAccount) =>
  createHmac('sha256', privateKey).update(payload).digest('base64url');

const refuse = (res: Parameters<RequestHandler>[1], error: string, description: string) => {
  res.status(400).json({ error, error_description: description });
};

const readAssertion = (jwt: string, { publicKey }: ServiceAccount): Claims | undefined => {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  try {
    const { alg } = z.object({ alg: z.string() }).parse(decode(header));
    const isSigned = verify(
      'RSA-SHA256',
      Buffer.from(`${header}.${payload}`),
      publicKey,
      Buffer.from(signature, 'base64url'),
    );
    return alg === 'RS256' && isSigned ? Claims.parse(decode(payload)) : undefined;
  } catch {
    return undefined;
  }
};

const decode = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
