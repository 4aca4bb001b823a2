import { randomUUID } from 'node:crypto';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Faults } from './faults.ts';
import { type Mail, parseMail } from './mail.ts';

type SmtpOptions = { port: number; faults: Faults; onMail: (mail: Mail) => void };

/** A mail server on loopback that takes everything, from anyone, for anyone, and passes it to onMail. */
export const startSmtp = async ({ port, faults, onMail }: SmtpOptions) => {
  const sockets = new Map<string, Socket>();
  let mostConnections = 0;

  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 500,
    onAuth: ({ username }, _session, callback) => callback(null, { user: username }),
    onData: (stream, session, callback) => {
      receive(stream, session).then((answer) => answer(callback), callback);
    },
  });

  const receive = async (stream: NodeJS.ReadableStream, session: SMTPServerSession): Promise<Answer> => {
    const source = (await buffer(stream)).toString('latin1');
    const mail = await parseMail({
      id: randomUUID(),
      receivedAt: new Date().toISOString(),
      sender: session.envelope.mailFrom ? session.envelope.mailFrom.address.toLowerCase() : '',
      recipients: session.envelope.rcptTo.map(({ address }) => address.toLowerCase()),
      source,
    });
    const socket = sockets.get(connectionOf(session));
    const behaviour = faults.take(mail);
    switch (behaviour?.kind) {
      case 'refuse':
        return (callback) =>
          callback(Object.assign(new Error(behaviour.text), { responseCode: behaviour.code }));
      case 'hang':
        return () => {};
      case 'lose-answer':
        onMail(mail);
        return () => socket?.destroy();
      case 'cut-after-answer':
        onMail(mail);
        return (callback) => {
          callback();
          socket?.destroySoon();
        };
      default:
        onMail(mail);
        return (callback) => callback();
    }
  };

  // The library tells the session, never its socket.
  server.server.on('connection', (socket: Socket) => {
    const connection = `${socket.remoteAddress}:${socket.remotePort}`;
    sockets.set(connection, socket);
    mostConnections = Math.max(mostConnections, sockets.size);
    socket.on('close', () => sockets.delete(connection));
  });
  // A client that goes away in mid-sentence is no news here.
  server.on('error', () => {});

  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

  return {
    port: (server.server.address() as AddressInfo).port,
    mostConnections: () => mostConnections,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
};

type Answer = (callback: (error?: Error | null) => void) => void;

const connectionOf = ({ remoteAddress, remotePort }: SMTPServerSession) => `${remoteAddress}:${remotePort}`;
