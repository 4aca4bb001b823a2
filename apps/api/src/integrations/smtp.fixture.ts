import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** The server's answer to a command such as `RCPT TO:<a@example.org>`; undefined for the usual one. */
export type Answer = (command: string) => string | undefined;

/** A mail server that answers each command as the test says; the sandbox's inbox takes or refuses only whole mails. */
export const startScriptedSmtp = async (answer: Answer) => {
  const transactions: { recipients: string[] }[] = [];

  const talk = (socket: Socket) => {
    let recipients: string[] = [];
    let isData = false;
    const reply = (command: string, usual: string) => {
      const line = answer(command) ?? usual;
      socket.write(`${line}\r\n`);
      return line.startsWith('2') || line.startsWith('3');
    };
    const obey = (line: string) => {
      if (isData) {
        if (line !== '.') return;
        isData = false;
        if (reply('.', '250 2.0.0 taken')) transactions.push({ recipients });
        return;
      }
      if (line.startsWith('EHLO')) reply(line, '250-test\r\n250-AUTH PLAIN LOGIN\r\n250 SIZE 1000000');
      else if (line.startsWith('MAIL')) {
        recipients = [];
        reply(line, '250 2.1.0 go on');
      } else if (line.startsWith('RCPT')) {
        if (reply(line, '250 2.1.5 go on')) recipients.push(line.replace(/^RCPT TO:<(.*)>.*$/, '$1'));
      } else if (line === 'DATA') isData = reply(line, '354 speak');
      else reply(line, '250 fine');
    };
    let rest = '';
    socket.setEncoding('latin1').on('error', () => {});
    socket.on('data', (chunk) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(obey);
    });
    reply('', '220 test ESMTP');
  };

  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    talk(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    transactions,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
