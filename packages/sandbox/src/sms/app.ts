import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import type { Faults } from './faults.ts';
import type { Messages, TextMessage } from './messages.ts';
import { type Account, faultOf, presentQueued, presentRefusal } from './twilio.ts';

type Deps = { messages: Messages; faults: Faults; account: Account };

/** Twilio's side under /2010-04-01; the page where people read the texts at the root, and the same as JSON. */
export const createSmsApp = ({ messages, faults, account }: Deps): Express =>
  express()
    .disable('x-powered-by')
    .post(
      '/2010-04-01/Accounts/:accountSid/Messages.json',
      authenticate(account),
      express.urlencoded({ extended: false }),
      receive({ messages, faults, account }),
    )
    .use(strictly)
    .use(express.static(join(import.meta.dirname, 'page')))
    .get('/api/messages', (_req, res) => {
      res.json({ messages: messages.list() });
    })
    .delete('/api/messages', (_req, res) => {
      messages.clear();
      res.status(204).end();
    });

const authenticate =
  ({ accountSid, authToken }: Account): RequestHandler =>
  (req, res, next) => {
    const basic = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
    if (req.get('Authorization') === `Basic ${basic}` && req.params.accountSid === accountSid) return next();
    res.status(401).json(presentRefusal({ status: 401, code: 20003, to: '' }));
  };

const receive =
  ({ messages, faults, account }: Deps): RequestHandler =>
  (req, res) => {
    const message = readMessage(req.body);
    const code = faultOf(message);
    const behaviour = code ? ({ kind: 'refuse', status: 400, code } as const) : faults.take(message);
    switch (behaviour?.kind) {
      case 'refuse': {
        const { status, code } = behaviour;
        res.status(status);
        if (code === undefined) res.type('html').send('<h1>Bad gateway</h1>');
        else res.json(presentRefusal({ status, code, to: message.to }));
        return;
      }
      case 'hang':
        faults.hold(() => res.socket?.destroy());
        return;
      case 'lose-answer':
        messages.add(message);
        res.socket?.destroy();
        return;
      default:
        messages.add(message);
        res.status(201).json(presentQueued(message, account));
    }
  };

const readMessage = (form: Record<string, unknown> = {}): TextMessage => ({
  sid: `SM${randomBytes(16).toString('hex')}`,
  receivedAt: new Date().toISOString(),
  from: String(form.From ?? ''),
  to: String(form.To ?? ''),
  body: String(form.Body ?? ''),
});

const strictly: RequestHandler = (_req, res, next) => {
  res.set({
    'Content-Security-Policy': "default-src 'self'; frame-ancestors 'self'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  next();
};
