import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { galleryRoutes, type ReadSamples } from './gallery.ts';
import { type Mail, sourceOf } from './mail.ts';
import type { Mailbox } from './mailbox.ts';

type Shown = {
  mailbox: Mailbox;
  textMessagesUrl: string | undefined;
  readSamples: ReadSamples | undefined;
};
type PageOptions = Shown & { port: number };

/** The page where people read the mails, and the same as JSON under /api/messages. */
export const startPage = async ({ port, ...shown }: PageOptions) => {
  const server = createServer(pageApp(shown));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const pageApp = ({ mailbox, textMessagesUrl, readSamples }: Shown) =>
  express()
    .disable('x-powered-by')
    .use(strictly)
    .use(express.static(join(import.meta.dirname, 'page')))
    .use('/gallery', galleryRoutes({ readSamples: readSamples ?? (async () => []), mailPolicy }))
    .get('/api/messages', (_req, res) => {
      const galleryUrl = readSamples && '/gallery';
      res.json({ messages: mailbox.list().map(presentMail), textMessagesUrl, galleryUrl });
    })
    .delete('/api/messages', (_req, res) => {
      mailbox.clear();
      res.status(204).end();
    })
    .get('/api/messages/:id', (req, res) => {
      const mail = mailbox.find(req.params.id);
      if (mail) res.json(presentMail(mail));
      else res.status(404).json({ error: 'There is no such mail.' });
    })
    .get('/api/messages/:id/html', (req, res) => {
      const mail = mailbox.find(req.params.id);
      res.set('Content-Security-Policy', mailPolicy).type('html');
      res.status(mail ? 200 : 404).send(mail ? `${linksOpenBeside}${mail.html ?? ''}` : '');
    })
    .get('/api/messages/:id/source', (req, res) => {
      const mail = mailbox.find(req.params.id);
      res.status(mail ? 200 : 404).type('text/plain; charset=utf-8');
      res.send(mail ? sourceOf(mail) : '');
    })
    .get('/api/messages/:id/attachments/:index', (req, res) => {
      const attachment = mailbox.find(req.params.id)?.attachments[Number(req.params.index)];
      if (!attachment) {
        res.status(404).end();
        return;
      }
      res.attachment(attachment.filename).type(attachment.contentType).send(attachment.content);
    });

const strictly: RequestHandler = (_req, res, next) => {
  res.set({
    'Content-Security-Policy': "default-src 'self'; style-src 'self'; frame-ancestors 'self'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  next();
};

/** A mail brings its own styles and pictures, and no scripts, as in any mail program. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; " +
  "img-src data: http: https:; frame-ancestors 'self'";

const linksOpenBeside = '<base target="_blank">';

const presentMail = ({ source: _source, attachments, ...mail }: Mail) => ({
  ...mail,
  attachments: attachments.map(({ content: _content, ...attachment }) => attachment),
});
