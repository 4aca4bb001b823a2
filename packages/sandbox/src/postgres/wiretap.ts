import { type AddressInfo, connect as connectTo, createServer, type Socket } from 'node:net';
import { createFrameReader, statementIn } from './wire.ts';

/** One statement of one connection, which are numbered from 1. */
export type TappedStatement = { connection: number; sql: string };

/** Answering false cuts the connection there. */
export type Tap = {
  /** It was asked, and has not gone on to PostgreSQL. */
  asked?: (statement: TappedStatement) => boolean;
  /** PostgreSQL has done it and is ready for the next, and the answer has not gone on. */
  answered?: (statement: TappedStatement) => boolean;
};

export type Wiretap = Awaited<ReturnType<typeof startWiretap>>;

/** Stands between a program and PostgreSQL, hears each statement and its end, and can cut the line in between. */
export const startWiretap = async (
  databaseUrl: string,
  { asked = () => true, answered = () => true }: Tap,
) => {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let connections = 0;

  const relay = (client: Socket, upstream: Socket, connection: number) => {
    const prepared = new Map<string, string>();
    let underway: TappedStatement | undefined;
    let isCut = false;

    const readAsked = createFrameReader({ hasGreeting: true }, (type, payload) => {
      const sql = statementIn(type, payload, prepared);
      if (sql === undefined || underway) return;
      underway = { connection, sql };
      isCut ||= !asked(underway);
    });
    const readAnswered = createFrameReader({ hasGreeting: false }, (type) => {
      if (type !== 'Z' || !underway) return;
      const done = underway;
      underway = undefined;
      isCut ||= !answered(done);
    });
    client.on('data', (bytes) => {
      readAsked(bytes);
      if (isCut) client.destroy();
      else upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      readAnswered(bytes);
      if (isCut) client.destroy();
      else client.write(bytes);
    });
  };

  const server = createServer({ noDelay: true }, (client) => {
    connections += 1;
    const upstream = connectTo({ host: target.hostname, port: Number(target.port), noDelay: true });
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
    relay(client, upstream, connections);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
