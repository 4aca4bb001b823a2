const byId = (id) => document.getElementById(id);

let mails = [];
let view = 'html';

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const element = (name, properties = {}, children = []) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const chosen = () => mails.find(({ id }) => `#${id}` === location.hash);

const refresh = async () => {
  const answer = await fetch('/api/messages').catch(() => undefined);
  if (!answer?.ok) return;
  const { messages, textMessagesUrl, galleryUrl } = await answer.json();
  byId('gallery').hidden = !galleryUrl;
  byId('texts').hidden = !textMessagesUrl;
  if (textMessagesUrl) byId('texts').href = textMessagesUrl;
  const isNews = messages.length !== mails.length || messages.at(-1)?.id !== mails.at(-1)?.id;
  if (isNews && mails.length > 0) byId('news').textContent = `${messages.length} mails`;
  if (!isNews && mails.length > 0) return;
  mails = messages;
  showList();
  showMail();
};

const showList = () => {
  byId('empty').hidden = mails.length > 0;
  byId('clear').hidden = mails.length === 0;
  byId('list').replaceChildren(
    ...mails
      .toReversed()
      .map((mail) =>
        element('li', {}, [
          element('a', { href: `#${mail.id}` }, [
            element('strong', { textContent: mail.subject || '(no subject)', dir: 'auto' }),
            element('span', { textContent: `To ${mail.recipients.join(', ')}` }),
            element('span', { textContent: time.format(new Date(mail.receivedAt)) }),
          ]),
        ]),
      ),
  );
  markChosen();
};

const markChosen = () => {
  for (const link of byId('list').querySelectorAll('a')) {
    if (link.hash === location.hash) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
};

const showMail = () => {
  const mail = chosen();
  markChosen();
  document.body.classList.toggle('reading', Boolean(mail));
  byId('mail').hidden = !mail;
  byId('hint').hidden = Boolean(mail) || mails.length === 0;
  if (!mail) return;
  byId('subject').textContent = mail.subject || '(no subject)';
  byId('subject').dir = 'auto';
  showEnvelope(mail);
  byId('attachments').replaceChildren(
    ...mail.attachments.map(({ filename, size }, index) =>
      element('li', {}, [
        element('a', {
          href: `/api/messages/${mail.id}/attachments/${index}`,
          download: filename,
          textContent: `${filename} (${Math.ceil(size / 1024)} kB)`,
        }),
      ]),
    ),
  );
  showView(mail);
};

const showEnvelope = (mail) => {
  const hidden = mail.recipients.filter((address) => ![...mail.to, ...mail.cc].includes(address));
  const lines = [
    ['From', mail.from],
    ['To', mail.to.join(', ')],
    ['Copy', mail.cc.join(', ')],
    ['Blind copy', hidden.join(', ')],
    ['Received', time.format(new Date(mail.receivedAt))],
  ].filter(([, value]) => value);
  byId('envelope').replaceChildren(
    ...lines.flatMap(([name, value]) => [
      element('dt', { textContent: name }),
      element('dd', { textContent: value }),
    ]),
  );
};

const viewNames = { html: 'As it looks', text: 'Plain text', headers: 'Headers', source: 'Source' };

const showView = async (mail) => {
  const views = Object.keys(viewNames).filter((name) => name !== 'html' || mail.html);
  const current = views.includes(view) ? view : 'text';
  byId('views').replaceChildren(
    ...views.map((name) => {
      const button = element('button', { type: 'button', textContent: viewNames[name] });
      button.setAttribute('aria-pressed', String(name === current));
      button.addEventListener('click', () => {
        view = name;
        showView(mail);
        byId('views').querySelector('[aria-pressed="true"]').focus();
      });
      return button;
    }),
  );
  byId('html').hidden = current !== 'html';
  byId('plain').hidden = current === 'html';
  if (current === 'html') byId('html').src = `/api/messages/${mail.id}/html`;
  else byId('plain').textContent = await textOf(mail, current);
};

const textOf = async (mail, current) => {
  if (current === 'text') return mail.text;
  if (current === 'headers') return mail.headers.map(({ name, value }) => `${name}: ${value}`).join('\n');
  const answer = await fetch(`/api/messages/${mail.id}/source`);
  return answer.text();
};

byId('clear').addEventListener('click', async () => {
  await fetch('/api/messages', { method: 'DELETE' });
  mails = [];
  location.hash = '';
  await refresh();
});

addEventListener('hashchange', () => {
  showMail();
  if (chosen()) byId('subject').scrollIntoView({ block: 'nearest' });
});

await refresh();
setInterval(refresh, 2000);
