import { type AddressInfo, connect as connectTo, createServer, type Socket } from 'node:net';

/** One statement on its way: when it was sent on to PostgreSQL, and when PostgreSQL was ready for the next. */
export type Statement = { connection: number; sql: string; sentAt: number; readyAt: number };

/** Stands between a program and PostgreSQL, and writes down what is asked and how long the answer took. */
export const startWiretap = async (databaseUrl: string) => {
  const target = new URL(databaseUrl);
  const statements: Statement[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;

  const server = createServer({ noDelay: true }, (client) => {
    connections += 1;
    const connection = connections;
    const upstream = connectTo({ host: target.hostname, port: Number(target.port), noDelay: true });
    const prepared = new Map<string, string>();
    let underway: Statement | undefined;

    const readAsked = createFrameReader({ hasGreeting: true }, (type, payload) => {
      const sql = statementIn(type, payload, prepared);
      if (sql === undefined || underway) return;
      underway = { connection, sql, sentAt: performance.now(), readyAt: Number.NaN };
      statements.push(underway);
    });
    const readAnswered = createFrameReader({ hasGreeting: false }, (type) => {
      if (type !== 'Z' || !underway) return;
      underway.readyAt = performance.now();
      underway = undefined;
    });
    client.on('data', (bytes) => {
      readAsked(bytes);
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      readAnswered(bytes);
      client.write(bytes);
    });
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
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    statements,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type Wiretap = Awaited<ReturnType<typeof startWiretap>>;

/** Cuts a stream of PostgreSQL's protocol into messages: a letter, a length, the rest. A client's first has no letter. */
const createFrameReader = (
  { hasGreeting }: { hasGreeting: boolean },
  onMessage: (type: string, payload: Buffer) => void,
) => {
  let rest: Buffer = Buffer.alloc(0);
  let isGreeting = hasGreeting;
  return (bytes: Buffer): void => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    for (;;) {
      const header = isGreeting ? 0 : 1;
      if (rest.length < header + 4) return;
      const end = header + rest.readUInt32BE(header);
      if (rest.length < end) return;
      if (!isGreeting) onMessage(String.fromCharCode(rest[0] ?? 0), rest.subarray(5, end));
      isGreeting = false;
      rest = rest.subarray(end);
    }
  };
};

/** Q asks at once; P parses (a name, the text), which a named statement needs once; B binds (a portal, the name). */
const statementIn = (type: string, payload: Buffer, prepared: Map<string, string>): string | undefined => {
  const [first = '', second = ''] = payload.toString('utf8').split('\0', 2);
  if (type === 'Q') return first;
  if (type === 'P') prepared.set(first, second);
  if (type === 'P') return second;
  return type === 'B' ? prepared.get(second) : undefined;
};
