import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { When } from './striking.ts';

type Options = {
  smtpUrl: string;
  /** Asked before the end of a mail goes on to the server, and again before its answer to it does. */
  mayPass: (when: When) => boolean;
};

const endOfMail = '\r\n.\r\n';

/** Stands before a mail server; whoever may not pass loses the connection. */
export const startMailRelay = async ({ smtpUrl, mayPass }: Options) => {
  const target = new URL(smtpUrl);
  const sockets = new Set<Socket>();

  const relay = (client: Socket, upstream: Socket) => {
    let tail = '';
    let isMailSent = false;
    client.on('data', (bytes) => {
      tail = (tail + bytes.toString('latin1')).slice(-endOfMail.length);
      isMailSent = tail === endOfMail;
      if (isMailSent && !mayPass('before')) client.destroy();
      else upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      const isAnswerToMail = isMailSent;
      isMailSent = false;
      if (isAnswerToMail && !mayPass('after')) client.destroy();
      else client.write(bytes);
    });
  };

  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ host: target.hostname, port: Number(target.port), noDelay: true });
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    relay(client, upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
