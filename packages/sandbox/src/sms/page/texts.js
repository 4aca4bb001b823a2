const byId = (id) => document.getElementById(id);

let messages = [];

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const element = (name, properties = {}, children = []) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** As a phone does: what looks like an address can be pressed. */
const withLinks = (text) =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) =>
      index % 2 === 1
        ? element('a', { href: part, textContent: part, target: '_blank', rel: 'noopener' })
        : part,
    );

const refresh = async () => {
  const answer = await fetch('/api/messages').catch(() => undefined);
  if (!answer?.ok) return;
  const { messages: received } = await answer.json();
  const isNews = received.length !== messages.length || received.at(-1)?.sid !== messages.at(-1)?.sid;
  if (isNews && messages.length > 0) byId('news').textContent = `${received.length} texts`;
  if (!isNews && messages.length > 0) return;
  messages = received;
  show();
};

const show = () => {
  byId('empty').hidden = messages.length > 0;
  byId('clear').hidden = messages.length === 0;
  byId('list').replaceChildren(
    ...messages
      .toReversed()
      .map(({ to, receivedAt, body }) =>
        element('li', {}, [
          element('h2', { textContent: `To ${to}` }),
          element('p', { className: 'bubble' }, withLinks(body)),
          element('p', { className: 'when', textContent: time.format(new Date(receivedAt)) }),
        ]),
      ),
  );
};

byId('clear').addEventListener('click', async () => {
  await fetch('/api/messages', { method: 'DELETE' });
  messages = [];
  await refresh();
});

await refresh();
setInterval(refresh, 2000);
