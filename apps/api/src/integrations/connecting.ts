import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';

/**
 * Agents that give up on connecting after so many milliseconds and remember who got through, so that after a failure
 * it can be told whether anything can have been sent. Each request has a connection of its own: on one that is
 * used again, a server that closes it meanwhile would leave that open.
 */
export const createWatchedAgents = (connectMs: number) => {
  const connected = new WeakSet<object>();

  const watch = (socket: Duplex | null | undefined, readiness: 'connect' | 'secureConnect') => {
    const giveUp = () => socket?.destroy(Object.assign(new Error('no connection'), { code: 'ECONNECT' }));
    const timer = setTimeout(giveUp, connectMs);
    socket
      ?.once(readiness, () => {
        connected.add(socket);
        clearTimeout(timer);
      })
      .once('close', () => clearTimeout(timer));
    return socket;
  };

  const httpAgent = new HttpAgent({ keepAlive: false });
  const httpsAgent = new HttpsAgent({ keepAlive: false });
  const connect = httpAgent.createConnection.bind(httpAgent);
  const connectSafely = httpsAgent.createConnection.bind(httpsAgent);
  httpAgent.createConnection = (...order) => watch(connect(...order), 'connect');
  httpsAgent.createConnection = (...order) => watch(connectSafely(...order), 'secureConnect');

  return {
    httpAgent,
    httpsAgent,
    /** Whether this connection ever stood, TLS included where it belongs to it. */
    hasConnected: (socket: object): boolean => connected.has(socket),
  };
};
