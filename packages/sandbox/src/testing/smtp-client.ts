import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

export type Letter = { from?: string; to?: string[]; source: string };

/** Sends one mail and returns the server's answer to it; throws when the connection ends before that. */
export const sendMail = async (
  smtpUrl: string,
  { from = 'site@example.org', to = ['ana@example.org'], source }: Letter,
): Promise<string> => {
  const { hostname, port } = new URL(smtpUrl);
  const socket = connect(Number(port), hostname);
  const answers = createInterface({ input: socket })[Symbol.asyncIterator]();
  try {
    await once(socket, 'connect');
    await nextAnswer(answers);
    for (const command of [
      'EHLO test',
      `MAIL FROM:<${from}>`,
      ...to.map((address) => `RCPT TO:<${address}>`),
      'DATA',
    ]) {
      socket.write(`${command}\r\n`);
      await nextAnswer(answers);
    }
    socket.write(`${source.replaceAll('\n', '\r\n')}\r\n.\r\n`);
    return await nextAnswer(answers);
  } finally {
    socket.end();
  }
};

const nextAnswer = async (answers: AsyncIterator<string>): Promise<string> => {
  for (;;) {
    const { value, done } = await answers.next();
    if (done) throw new Error('The connection ended');
    // "250-…" announces another line of the same answer.
    if (!/^\d{3}-/.test(value)) return value;
  }
};
