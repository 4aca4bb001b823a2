import { createHmac } from 'node:crypto';
import type { default as supertest, Test } from 'supertest';
import type { Config } from '../src/config.ts';
import type { Clock } from '../src/platform/clock.ts';
import type { Database } from '../src/platform/database.ts';

type Deps = { db: Database; clock: Clock; config: Config; request: ReturnType<typeof supertest> };

let sessions = 0;

/** Requests as a browser sends them whose admin has signed in: with the session's cookie, from our own pages. */
export const createAdminRequests = async ({ db, clock, config, request }: Deps, email: string) => {
  sessions += 1;
  const sid = `session-${process.pid}-${sessions}`;
  const signature = createHmac('sha256', config.sessionSecret)
    .update(sid)
    .digest('base64')
    .replace(/=+$/, '');
  const maxAge = 12 * 60 * 60_000;
  await db.prisma.session.create({
    data: {
      sid,
      sess: {
        cookie: { originalMaxAge: maxAge, httpOnly: true, path: '/', sameSite: 'lax', secure: false },
        signedIn: { email, name: 'An Admin', at: clock.now().getTime() },
      },
      expire: new Date(Date.now() + maxAge),
    },
  });
  const sent = (test: Test) =>
    test
      .set('Cookie', `session=${encodeURIComponent(`s:${sid}.${signature}`)}`)
      .set('Origin', config.publicUrl);
  const at = (path: string) => `/api/admin${path}`;
  return {
    get: (path: string) => sent(request.get(at(path))),
    post: (path: string) => sent(request.post(at(path))),
    put: (path: string) => sent(request.put(at(path))),
    patch: (path: string) => sent(request.patch(at(path))),
    delete: (path: string) => sent(request.delete(at(path))),
  };
};

export type AdminRequests = Awaited<ReturnType<typeof createAdminRequests>>;
