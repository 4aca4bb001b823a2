import { createHmac } from 'node:crypto';
import { createPrisma } from '@clothes-closet/database';

type SignIn = { databaseUrl: string; secret: string; email: string };

/** Signs an admin in without Google. Returns the cookie that a browser would send. */
export const signIn = async ({ databaseUrl, secret, email }: SignIn): Promise<string> => {
  const sid = 'bench';
  const maxAge = 12 * 60 * 60_000;
  const prisma = createPrisma(databaseUrl, { maxConnections: 1 });
  await prisma.session.create({
    data: {
      sid,
      sess: {
        cookie: { originalMaxAge: maxAge, httpOnly: true, path: '/', sameSite: 'lax', secure: false },
        signedIn: { email, name: 'An Admin', at: Date.now() },
      },
      expire: new Date(Date.now() + maxAge),
    },
  });
  await prisma.$disconnect();
  const signature = createHmac('sha256', secret).update(sid).digest('base64').replace(/=+$/, '');
  return `session=${encodeURIComponent(`s:${sid}.${signature}`)}`;
};
