import { createFaults } from './faults.ts';
import type { ReadSamples } from './gallery.ts';
import type { Mail } from './mail.ts';
import { openMailbox } from './mailbox.ts';
import { startPage } from './page.ts';
import { startSmtp } from './smtp.ts';

export type { Attachment, Mail } from './mail.ts';

export type InboxOptions = {
  /** 0, the default: any free one. */
  smtpPort?: number | undefined;
  /** Of the page. 0, the default: any free one. */
  port?: number | undefined;
  /** Where the mails are kept between starts; without it they end with the process. */
  dataFile?: string | undefined;
  /** The page that shows the texts; this one leads there. */
  textMessagesUrl?: string | undefined;
  /** Every message in every language, for the page that shows them all; without it there is none. */
  readSamples?: ReadSamples | undefined;
};

export type Inbox = Awaited<ReturnType<typeof startInbox>>;

/** Starts a mail server on this machine, and a page where people read what was sent to it. */
export const startInbox = async ({
  smtpPort = 0,
  port = 0,
  dataFile,
  textMessagesUrl,
  readSamples,
}: InboxOptions = {}) => {
  const mailbox = await openMailbox(dataFile);
  const faults = createFaults();
  const listen = (port: number) => startSmtp({ port, faults, onMail: mailbox.add });
  let smtp = await listen(smtpPort);
  const page = await startPage({ port, mailbox, textMessagesUrl, readSamples }).catch(
    async (error: unknown) => {
      await smtp.stop();
      throw error;
    },
  );

  return {
    /** The page for people. */
    url: page.url,
    /** For SMTP_URL. */
    smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
    /** All mails received, oldest first. */
    messages: mailbox.list,
    waitForMessages: (wanted: Wanted, timeoutMs = 5000) => waitForMessages({ mailbox, wanted, timeoutMs }),
    clear: mailbox.clear,
    /** How many connections were open at once, at most; since it last came back. */
    mostConnections: () => smtp.mostConnections(),
    refuse: faults.refuse,
    hang: faults.hang,
    loseAnswer: faults.loseAnswer,
    cutAfterAnswer: faults.cutAfterAnswer,
    /** Ends all faults. */
    heal: faults.heal,
    /** Connections are refused, as by a server that is down; the mails received so far stay. */
    goDown: () => smtp.stop(),
    /** Listens again, at the same address. */
    async comeBack() {
      smtp = await listen(smtp.port);
    },
    async stop() {
      await Promise.all([page.stop(), smtp.stop()]);
    },
  };
};

/** So many mails at least, or what they must be like all together. */
type Wanted = number | ((messages: Mail[]) => boolean);

type Waiting = { mailbox: Awaited<ReturnType<typeof openMailbox>>; wanted: Wanted; timeoutMs: number };

const waitForMessages = ({ mailbox, wanted, timeoutMs }: Waiting): Promise<Mail[]> => {
  const isEnough = (mails: Mail[]) => (typeof wanted === 'number' ? mails.length >= wanted : wanted(mails));

  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      forget();
      settle();
    };
    const check = () => {
      const mails = mailbox.list();
      try {
        if (isEnough(mails)) finish(() => resolve(mails));
      } catch (error) {
        finish(() => reject(error));
      }
    };
    const giveUp = () =>
      finish(() => reject(new Error(`Waited ${timeoutMs} ms for mail.\n${tell(mailbox.list())}`)));
    const timer = setTimeout(giveUp, timeoutMs);
    const forget = mailbox.onMail(check);
    check();
  });
};

const tell = (mails: Mail[]): string =>
  mails.length === 0
    ? 'None came.'
    : mails.map(({ subject, recipients }) => `  "${subject}" to ${recipients.join(', ')}`).join('\n');
