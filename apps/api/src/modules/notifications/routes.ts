import { ById, type MessageRow, MessagesQuery, type MessagesResponse } from '@clothes-closet/contracts';
import { Router } from 'express';
import { parse } from '../../http/validate.ts';
import { adminOf } from '../auth/require-admin.ts';
import type { MessageLedger } from './ledger.ts';
import { presentMessage, presentMessages } from './presenter.ts';

/** GET /admin/messages?state&page&pageSize and POST /admin/messages/:id/resend. */
export const messageRoutes = (ledger: MessageLedger): Router =>
  Router()
    .get('/', async (req, res) => {
      const query = parse(MessagesQuery, req.query);
      res.json(presentMessages(await ledger.list(query), query) satisfies MessagesResponse);
    })
    .post('/:id/resend', async (req, res) => {
      const { id } = parse(ById, req.params);
      res.json(presentMessage(await ledger.resend(id, adminOf(req).email)) satisfies MessageRow);
    });
