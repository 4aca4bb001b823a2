import type { SignIn } from '../sign-in/sign-in.ts';

type Client = { siteUrl: string; signIn: Pick<SignIn, 'choose'>; email: string };

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');

/** Goes through the sign-in as a browser would. Returns the session's cookie. */
const signInAs = async ({ siteUrl, signIn, email }: Client): Promise<string> => {
  const begun = await fetch(`${siteUrl}/api/auth/google`, { redirect: 'manual' });
  const back = await signIn.choose(begun.headers.get('location') ?? '', email);
  const done = await fetch(back, { redirect: 'manual', headers: { cookie: cookiesOf(begun) } });
  return cookiesOf(done);
};

/** Asks the API as a signed-in admin does. Throws where it refuses. */
export const openAdminClient = async (client: Client) => {
  const { siteUrl } = client;
  const cookie = await signInAs(client);
  return async <Answer>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${siteUrl}/api/admin${path}`, {
      method,
      headers: { cookie, origin: siteUrl, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path.split('/')[1]} answered ${answer.status}`);
    return (await answer.json()) as Answer;
  };
};

export type AskAsAdmin = Awaited<ReturnType<typeof openAdminClient>>;
