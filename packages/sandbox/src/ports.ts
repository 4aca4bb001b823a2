import { createServer } from 'node:net';

/** A port of this machine that nobody listens on at the moment. */
export const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

/** Whether nobody listens on the port, neither on loopback nor on every address. */
export const isPortFree = async (port: number): Promise<boolean> => {
  const answers = [await canListen(port, '127.0.0.1'), await canListen(port, '::')];
  return answers.every(Boolean);
};

const canListen = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    // A machine without IPv6 says EADDRNOTAVAIL or EAFNOSUPPORT, which tells nothing about the port.
    probe.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'),
    );
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
