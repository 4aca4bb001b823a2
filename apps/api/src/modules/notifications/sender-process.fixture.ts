/** A worker in a process of its own, for a test to kill: sends one message, then ends. */
import { createMailer } from '../../integrations/mail.ts';
import { createTexter } from '../../integrations/sms.ts';
import { systemClock } from '../../platform/clock.ts';
import { createDatabase } from '../../platform/database.ts';
import { createLogger } from '../../platform/logger.ts';
import { settings } from './notifications.fixture.ts';
import { createMessageSender } from './sender.ts';

const [databaseUrl = '', smtpUrl = '', apiUrl = '', accountSid = '', authToken = '', messageId = ''] =
  process.argv.slice(2);

const db = createDatabase(databaseUrl);
const mailer = createMailer({ smtpUrl, from: 'closet@example.org', copyTo: 'copies@example.org' });
const sender = createMessageSender({
  db,
  mailer,
  texter: createTexter({ accountSid, authToken, from: '+12175550100', apiUrl }),
  settings: { read: async () => settings },
  clock: systemClock,
  publicUrl: 'https://closet.example.org',
  manageTokens: { tokenFor: () => 'a-token' },
  offerTokens: { tokenFor: () => 'an-offer' },
  logger: createLogger('silent'),
});
await sender.send(messageId);
mailer.close();
await db.close();
