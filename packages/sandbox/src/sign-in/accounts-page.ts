export type User = { email: string; name: string };

type Question = { users: User[]; confirmUrl: string; wanted: URLSearchParams };

/** The page to choose an account on; each button hands back what the client asked for. */
export const accountsPage = ({ users, confirmUrl, wanted }: Question): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Choose an account</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
      <h1>Choose an account</h1>
      <p>This page stands in for Google's sign-in. No password is needed.</p>
      ${users.map((user) => accountButton({ user, confirmUrl, wanted })).join('\n')}
    </main>
  </body>
</html>
`;

const accountButton = ({ user, confirmUrl, wanted }: Omit<Question, 'users'> & { user: User }): string => `
      <form method="post" action="${escapeHtml(confirmUrl)}">
        ${[...wanted, ['email', user.email] as const]
          .map(
            ([name, value]) =>
              `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
          )
          .join('')}
        <button type="submit"><strong>${escapeHtml(user.name)}</strong><span>${escapeHtml(user.email)}</span></button>
      </form>`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const style = `
:root { color-scheme: light dark; --paper: #faf8f5; --card: #fff; --ink: #26211c; --soft: #665d53; --line: #e5ded5; --teal: #0f4c5c; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1b1917; --card: #24211e; --ink: #f1ece6; --soft: #b5aa9d; --line: #3b3631; --teal: #8ccbd9; }
}
body { margin: 0; color: var(--ink); background: var(--paper); font: 16px/1.5 system-ui, sans-serif; }
main { max-inline-size: 26rem; margin: 10vh auto; padding: 24px; }
h1 { margin: 0; color: var(--teal); font-size: 1.5rem; }
p { color: var(--soft); }
button {
  display: block; inline-size: 100%; margin-block-start: 8px; padding: 12px 16px; text-align: start;
  color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; font: inherit; cursor: pointer;
}
button:hover, button:focus-visible { border-color: var(--teal); outline: 2px solid var(--teal); }
span { display: block; color: var(--soft); overflow-wrap: anywhere; }
`;
