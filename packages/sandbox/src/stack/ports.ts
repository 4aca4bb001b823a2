import { isPortFree } from '../ports.ts';

const offsets = { site: 0, calendar: 1, inbox: 2, signIn: 3, sms: 4, smtp: 5, postgres: 6, api: 7 } as const;

const purposes: Record<keyof typeof offsets, string> = {
  site: 'the booking page',
  calendar: 'the calendar',
  inbox: 'the inbox',
  signIn: 'the sign-in',
  sms: 'the text messages',
  smtp: 'the mail server',
  postgres: 'PostgreSQL',
  api: 'the API behind the booking page',
};

export type Ports = Record<keyof typeof offsets, number>;

/** The site's port and those after it. In development the site is Vite's, and the API stands on a port of its own. */
export const planPorts = (first: number, { dev }: { dev: boolean }): Ports => {
  const entries = Object.entries(offsets).map(([name, offset]) => [name, first + offset]);
  const ports = Object.fromEntries(entries) as Ports;
  return dev ? ports : { ...ports, api: ports.site };
};

/** Throws an error that names every port that somebody else listens on. */
export const requireFreePorts = async (ports: Ports): Promise<void> => {
  const first = ports.site;
  const taken: string[] = [];
  for (const [name, port] of Object.entries(ports) as [keyof Ports, number][]) {
    if (name === 'api' && port === first) continue;
    if (!(await isPortFree(port))) taken.push(`Port ${port}, for ${purposes[name]}, is taken.`);
  }
  if (taken.length === 0) return;
  const other = first < 60_000 ? first + 1000 : 3000;
  const advice = `Stop what listens there, or start on other ports: PORT=${other} npm start`;
  throw new Error([...taken, advice].join('\n'));
};

/** The PORT of the environment, default 3000. Throws where it is none. */
export const readPort = (text: string | undefined): number => {
  const port = Number(text?.trim() || 3000);
  const last = 65_535 - Math.max(...Object.values(offsets));
  if (Number.isInteger(port) && port >= 1 && port <= last) return port;
  throw new Error(`PORT is "${text}": it must be a whole number from 1 to ${last}.`);
};
