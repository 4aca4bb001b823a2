import { setTimeout as pause } from 'node:timers/promises';
import { type Drained, databaseTime, waitUntilDrained } from './drained.ts';
import { type OutageWorld, startOutageWorld } from './outage-world.ts';
import { live, type Story, stories, type Told } from './stories.ts';
import { inMail, inText } from './told.ts';

type Outage = { begin: (world: OutageWorld) => unknown; end: (world: OutageWorld) => unknown };

const heal = ({ inbox, catcher }: OutageWorld) => {
  inbox.heal();
  catcher.heal();
};

/** How mail and texts may be down. */
export const mailOutages = {
  'refusing connections': {
    begin: ({ inbox, catcher }) => Promise.all([inbox.goDown(), catcher.goDown()]),
    end: ({ inbox, catcher }) => Promise.all([inbox.comeBack(), catcher.comeBack()]),
  },
  'putting off': {
    begin: ({ inbox, catcher }) => {
      inbox.refuse({ code: 451, text: '4.7.1 later' });
      catcher.refuse({ status: 503 });
    },
    end: heal,
  },
  hanging: {
    begin: ({ inbox, catcher }) => {
      inbox.hang();
      catcher.hang();
    },
    end: heal,
  },
  'losing answers': {
    begin: ({ inbox, catcher }) => {
      inbox.loseAnswer();
      catcher.loseAnswer();
    },
    end: heal,
  },
} satisfies Record<string, Outage>;

export type MailOutageName = keyof typeof mailOutages;

type Plan = { name: MailOutageName; rounds: number; seconds: number };

export type MailOutcome = {
  drained: Drained;
  families: number;
  /** What came, and what has to have come, may have, as mails and as texts; each once. */
  mails: Heard;
  texts: Heard & { unknown: number };
  /** Mails that came again are the same one to a mailbox. */
  messageIds: { ofAll: number; ofDifferent: number };
  output: string;
};
type Heard = { came: string[]; due: string[]; overtaken: string[] };

/** Families book, wait, are moved and cancelled while neither mails nor texts get through; then they do again. */
export const liveThroughMailOutage = async ({ name, rounds, seconds }: Plan): Promise<MailOutcome> => {
  const world = await startOutageWorld({ smtpQuery: 'rateLimit=10000&socketTimeout=3000' });
  const lives = Array.from({ length: rounds }, () => stories).flat();
  try {
    const ids: string[] = [];
    for (const [index, { before }] of lives.entries()) ids.push(await live(world, index, before));
    await waitUntilDrained(world.db, sendingJobs, { since: await databaseTime(world.db) });

    const outage: Outage = mailOutages[name];
    await outage.begin(world);
    for (const [index, { during }] of lives.entries()) {
      await live(world, index, during, ids[index]);
      await pause((seconds * 1_000) / lives.length);
    }
    await outage.end(world);
    const since = await databaseTime(world.db);
    return await hear(world, lives, await waitUntilDrained(world.db, sendingJobs, { since }));
  } finally {
    await world.stop();
  }
};

const sendingJobs = ['message.send', 'text.send'] as const;

const hear = async (world: OutageWorld, lives: Story[], drained: Drained): Promise<MailOutcome> => {
  const { db, inbox, catcher } = world;
  const write = (part: (story: Story) => Told[] | undefined, words: typeof inMail) =>
    lives.flatMap((story, index) => (part(story) ?? []).map((told) => words(index, told))).sort();
  const heard = (came: string[], words: typeof inMail) => ({
    came: came.sort(),
    due: write(({ told }) => told, words),
    overtaken: write(({ overtaken }) => overtaken, words),
  });
  const mails = inbox
    .messages()
    .map(({ messageId, to, subject }) => ({ messageId, words: `${to}: ${subject}` }));
  const different = new Map(mails.map((mail) => [mail.messageId, mail.words]));
  const texts = catcher.messages().map(({ to, body }) => `${to}: ${body.split('\n')[0]}`);
  return {
    drained,
    families: lives.length,
    mails: heard([...different.values()], inMail),
    texts: {
      ...heard(texts, inText),
      unknown: await db.prisma.message.count({ where: { channel: 'sms', error: 'outcome_unknown' } }),
    },
    messageIds: { ofAll: mails.length, ofDifferent: different.size },
    output: world.output(),
  };
};
