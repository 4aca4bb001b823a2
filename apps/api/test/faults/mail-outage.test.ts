import { expect, it } from 'vitest';
import { isLongForm } from './bench-form.ts';
import { personal } from './families.ts';
import { liveThroughMailOutage, type MailOutageName, mailOutages } from './mail-outage.ts';
import { createResults } from './results.ts';

const report = createResults('Mail and texts down', [
  'mail server and Twilio',
  'minutes',
  'families',
  'mails',
  'texts',
  'texts of unknown outcome',
  'drained after s',
  'tries of one message',
]);

const form = isLongForm ? { rounds: 10, seconds: 120 } : { rounds: 1, seconds: 6 };
const without = (all: string[], some: string[]) => all.filter((one) => !some.includes(one));

it.concurrent.each(Object.keys(mailOutages) as MailOutageName[])(
  'mails and texts that are due and still true arrive once after an outage (%s), and nothing else',
  async (name) => {
    const { drained, families, mails, texts, messageIds, output } = await liveThroughMailOutage({
      name,
      ...form,
    });
    report(
      name,
      form.seconds / 60,
      families,
      messageIds.ofAll,
      texts.came.length,
      texts.unknown,
      drained.seconds.toFixed(1),
      drained.tries,
    );

    const getsThrough = name === 'losing answers';
    if (!getsThrough) expect(messageIds.ofAll).toBe(messageIds.ofDifferent);
    // What was true when it got through is not taken back.
    const mayCome = (overtaken: string[]) => (getsThrough ? overtaken : []);
    expect(without(mails.came, mayCome(mails.overtaken))).toEqual(mails.due);

    expect(new Set(texts.came).size).toBe(texts.came.length);
    expect(without(texts.came, [...texts.due, ...mayCome(texts.overtaken)])).toEqual([]);
    // A text that may have gone out is never sent again by itself (docs/decisions/0013).
    const mayBeLost = name === 'hanging' ? texts.unknown : 0;
    expect(without(texts.due, texts.came).length).toBeLessThanOrEqual(mayBeLost);
    expect(output).not.toMatch(personal);
  },
  10 * 60_000,
);
