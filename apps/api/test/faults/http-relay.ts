import { createServer, type IncomingMessage, type ServerResponse, request as sendOn } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { When } from './striking.ts';

type Options = {
  target: string;
  /** Asked before a request goes on, and again before its answer does; `subject` is `POST /path`. */
  mayPass: (when: When, subject: string) => boolean;
};

/** Stands before a server; whoever may not pass loses the connection. */
export const startHttpRelay = async ({ target, mayPass }: Options) => {
  const { hostname, port } = new URL(target);

  const forward = (req: IncomingMessage, body: Buffer): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const { method, url, headers } = req;
      const onward = sendOn({ hostname, port, method, path: url, headers, agent: false }, resolve);
      onward.on('error', reject).end(body);
    });

  const relay = async (req: IncomingMessage, res: ServerResponse) => {
    const subject = `${req.method} ${req.url?.split('?')[0]}`;
    const body = await buffer(req);
    if (!mayPass('before', subject)) return req.socket.destroy();
    const answer = await forward(req, body);
    const content = await buffer(answer);
    if (!mayPass('after', subject)) return req.socket.destroy();
    res.writeHead(answer.statusCode ?? 502, answer.headers).end(content);
  };

  const server = createServer((req, res) => void relay(req, res).catch(() => req.socket.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
