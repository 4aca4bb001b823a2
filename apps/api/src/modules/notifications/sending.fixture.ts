import { type Inbox, startInbox } from '@clothes-closet/sandbox';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { createTestDatabase } from '../../../test/test-database.ts';
import { createMailer } from '../../integrations/mail.ts';
import { createDatabase, type Database } from '../../platform/database.ts';
import { createRows, now, settings } from './notifications.fixture.ts';
import { createMessageSender, type MessageSender } from './sender.ts';

type Worker = { db?: Database; query?: string };

/** Before each test of the file: an empty database, an empty inbox, and a worker between them. */
export const prepareSending = () => {
  const cleanUps: (() => unknown)[] = [];
  let database: Awaited<ReturnType<typeof createTestDatabase>>;

  const context = {
    /** What the worker's clock shows. */
    time: now,
    logLines: [] as string[],
    inbox: undefined as unknown as Inbox,
    db: undefined as unknown as Database,
    databaseUrl: '',
    rows: undefined as unknown as ReturnType<typeof createRows>,
    sender: undefined as unknown as MessageSender,

    /** A worker as each process has one; with its own connections where the test plays several processes. */
    createSender: ({ db = context.db, query = '' }: Worker = {}): MessageSender => {
      const mailer = createMailer({
        smtpUrl: `${context.inbox.smtpUrl}?rateLimit=1000&${query}`,
        from: 'Clothes Closet <closet@example.org>',
        copyTo: 'copies@example.org',
      });
      cleanUps.push(mailer.close);
      return createMessageSender({
        db,
        mailer,
        settings: { read: async () => settings },
        clock: { now: () => context.time },
        publicUrl: 'https://closet.example.org',
        manageTokens: { tokenFor: (id) => `token-of-${id}` },
        logger: pino(
          { level: 'trace', base: null },
          { write: (line: string) => context.logLines.push(line) },
        ),
      });
    },

    openConnections: (): Database => {
      const db = createDatabase(context.databaseUrl);
      cleanUps.push(db.close);
      return db;
    },

    cancel: (id: string) =>
      context.db.prisma.appointment.update({ where: { id }, data: { status: 'cancelled' } }),
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    Object.assign(context, {
      db: database.db,
      databaseUrl: database.databaseUrl,
      rows: createRows(database.db),
    });
  });
  afterAll(() => database.stop());

  beforeEach(async () => {
    const inbox = await startInbox();
    cleanUps.push(inbox.stop);
    Object.assign(context, { inbox, time: now, logLines: [] });
    context.sender = context.createSender();
  });
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
    // One family holds the place at a time.
    await context.db.prisma.appointment.deleteMany();
  });

  return context;
};

/** What the sending threw; undefined where it went well. */
export const failureOf = (sending: Promise<void>): Promise<unknown> =>
  sending.then(
    () => undefined,
    (error: unknown) => error,
  );
