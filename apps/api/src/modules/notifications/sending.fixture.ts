import {
  assertNothingTold,
  type Inbox,
  readFamilies,
  type SmsCatcher,
  startInbox,
  startSmsCatcher,
} from '@clothes-closet/sandbox';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { createTestDatabase } from '../../../test/test-database.ts';
import { createMailer } from '../../integrations/mail.ts';
import type { TakeMailTurn } from '../../integrations/mail-turns.ts';
import { createTexter } from '../../integrations/sms.ts';
import { createDatabase, type Database } from '../../platform/database.ts';
import { createRows, now, settings } from './notifications.fixture.ts';
import { createMessageSender, type MessageSender } from './sender.ts';

type Worker = {
  db?: Database;
  query?: string;
  sendsTexts?: boolean;
  answerMs?: number;
  takeMailTurn?: TakeMailTurn;
};

export type Sending = {
  db: Database;
  databaseUrl: string;
  rows: ReturnType<typeof createRows>;
  inbox: Inbox;
  catcher: SmsCatcher;
  /** What the workers' clock shows. */
  time: Date;
  logLines: string[];
  sender: MessageSender;
  /** Another worker; with its own connections where the test plays several processes. */
  createSender: (worker?: Worker) => MessageSender;
  openConnections: () => Database;
  cancel: (appointmentId: string) => Promise<unknown>;
};

/** Before each test of the file: an empty database, an empty inbox, and a worker between them. */
export const prepareSending = (): Sending => {
  const at = {} as Sending;
  const cleanUps: (() => unknown)[] = [];
  const log: string[] = [];
  let database: Awaited<ReturnType<typeof createTestDatabase>>;

  at.createSender = ({ db = at.db, query = '', sendsTexts = true, answerMs = 10_000, ...rest } = {}) => {
    const mailer = createMailer({
      smtpUrl: `${at.inbox.smtpUrl}?rateLimit=1000&${query}`,
      from: 'Clothes Closet <closet@example.org>',
      copyTo: 'copies@example.org',
    });
    cleanUps.push(mailer.close);
    const { accountSid, authToken, apiUrl } = at.catcher;
    const texter = createTexter({
      accountSid,
      authToken,
      from: '+12175550100',
      apiUrl,
      patience: { connectMs: 1_000, answerMs },
    });
    return createMessageSender({
      ...rest,
      db,
      mailer,
      texter: sendsTexts ? texter : undefined,
      settings: { read: async () => settings },
      clock: { now: () => at.time },
      publicUrl: 'https://closet.example.org',
      manageTokens: { tokenFor: (id) => `token-of-${id}` },
      offerTokens: { tokenFor: (id) => `offer-${id}` },
      logger: pino({ level: 'trace', base: null }, { write: (line: string) => at.logLines.push(line) }),
    });
  };

  at.openConnections = () => {
    const db = createDatabase(at.databaseUrl);
    cleanUps.push(db.close);
    return db;
  };

  at.cancel = (id) => at.db.prisma.appointment.update({ where: { id }, data: { status: 'cancelled' } });

  beforeAll(async () => {
    database = await createTestDatabase();
    at.db = database.db;
    at.databaseUrl = database.databaseUrl;
    at.rows = createRows(database.db);
  });
  afterAll(async () => {
    const families = await readFamilies(at.databaseUrl);
    await database.stop();
    assertNothingTold(families, { log });
  });

  beforeEach(async () => {
    at.inbox = await startInbox();
    cleanUps.push(at.inbox.stop);
    at.catcher = await startSmsCatcher();
    cleanUps.push(at.catcher.stop);
    at.time = now;
    at.logLines = [];
    at.sender = at.createSender();
  });
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
    // One family holds the place at a time.
    await at.db.prisma.appointment.deleteMany();
    log.push(...at.logLines);
  });

  return at;
};

/** What the sending threw; undefined where it went well. */
export const failureOf = (sending: Promise<void>): Promise<unknown> =>
  sending.then(
    () => undefined,
    (error: unknown) => error,
  );
