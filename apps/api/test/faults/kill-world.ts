import { startWiretap } from '@clothes-closet/sandbox';
import { startApiProcess } from '../api-process.ts';
import { startHttpRelay } from './http-relay.ts';
import { startMailRelay } from './mail-relay.ts';
import { startOutageWorld } from './outage-world.ts';
import { createStriker, type Line, type Point, type When } from './striking.ts';

type Prepare = NonNullable<Parameters<typeof startOutageWorld>[0]>['prepare'];
type Options = {
  prepare?: Prepare;
  /** Added to the environment of each start, of which so many were before. */
  env?: (starts: number) => Record<string, string>;
};

export type KillWorld = Awaited<ReturnType<typeof startKillWorld>>;

const portsAWorker = 40;
let worlds = 0;

/**
 * Below those that are given to whoever asks for any: it has to be free still when the process starts again. Each
 * worker has its own.
 */
const nextPort = (): number => {
  worlds += 1;
  return 20_000 + (process.pid % 300) * portsAWorker + (worlds % portsAWorker);
};

/** A world whose one process talks to everybody through relays, so that it can be killed at any point of its talk. */
export const startKillWorld = async ({ prepare, env = () => ({}) }: Options = {}) => {
  const striker = createStriker();
  const relays: { stop: () => Promise<void> }[] = [];
  const outputs: string[][] = [];

  const routeThroughRelays = async (usual: Record<string, string>) => {
    const { DATABASE_URL = '', GOOGLE_API_URL = '', TWILIO_API_URL = '', SMTP_URL = '' } = usual;
    const at = (line: Line) => (when: When, subject: string) => striker.mayPass({ line, when, subject });
    const [postgres, google, texts, mail] = await Promise.all([
      startWiretap(DATABASE_URL, {
        asked: ({ connection, sql }) =>
          striker.mayPass({ line: 'postgres', when: 'before', subject: sql, connection }),
        answered: ({ connection, sql }) =>
          striker.mayPass({ line: 'postgres', when: 'after', subject: sql, connection }),
      }),
      startHttpRelay({ target: GOOGLE_API_URL, mayPass: at('google') }),
      startHttpRelay({ target: TWILIO_API_URL, mayPass: at('texts') }),
      startMailRelay({ smtpUrl: SMTP_URL, mayPass: (when) => at('mail')(when, '') }),
    ]);
    relays.push(postgres, google, texts, mail);
    const port = String(nextPort());
    return {
      DATABASE_URL: postgres.url,
      GOOGLE_API_URL: `${google.url}/`,
      TWILIO_API_URL: texts.url,
      SMTP_URL: mail.url + new URL(SMTP_URL).search,
      PORT: port,
      GOOGLE_PUSH_URL: `http://127.0.0.1:${port}/api/calendar/notifications`,
      ...env(0),
    };
  };

  const world = await startOutageWorld({ env: routeThroughRelays, ...(prepare && { prepare }) });
  const { processes, environment } = world;

  const kill = async () => {
    await processes[0]?.stop('SIGKILL');
  };

  return {
    ...world,
    /** Kills the process at its next coming to the point; resolves once it is dead. */
    killAt: (point: Point): Promise<void> =>
      new Promise((resolve) => striker.arm(point, () => void kill().then(resolve))),
    kill,
    restart: async () => {
      outputs.push(processes[0]?.output ?? []);
      processes[0] = await startApiProcess({ ...environment, ...env(outputs.length) });
    },
    /** All that the processes wrote, one after the other. */
    output: () => [...outputs.flat(), world.output()].join(''),
    stop: async () => {
      // The relays last: what the processes wrote is searched at their end, by way of them.
      await world.stop();
      await Promise.all(relays.map((relay) => relay.stop()));
    },
  };
};
