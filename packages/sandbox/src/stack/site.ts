import { join } from 'node:path';
import { lastLines, startApi } from './api.ts';
import type { Ports } from './ports.ts';
import { runTethered, type Tethered } from './tethered.ts';
import { findVite } from './web-build.ts';

export type SiteOptions = {
  repository: string;
  ports: Pick<Ports, 'site' | 'api'>;
  environment: NodeJS.ProcessEnv;
  apiEntry: string;
  logFile: string;
  /** The API restarts when its files change. */
  dev: boolean;
  /** Vite serves the web app and reloads it. Otherwise the API serves the built one. */
  withVite: boolean;
  onCollapse: (reason: string) => void;
};

/** Starts what people open in a browser. Returns once it serves; throws with the end of its log where it does not. */
export const startSite = async (options: SiteOptions) => {
  const { repository, ports, environment, apiEntry, logFile, dev, withVite, onCollapse } = options;
  const api = await startApi({ entry: apiEntry, repository, port: ports.api, environment, dev, logFile });
  const log = () => (dev ? '' : lastLines(logFile));
  api.exited.then(() => onCollapse(`The API stopped by itself.\n${log()}`));

  const vite = withVite ? serveWithVite({ repository, ports }) : undefined;
  vite?.exited.then(() => onCollapse('Vite stopped by itself.'));

  return {
    async stop() {
      await Promise.all([api.stop(), vite?.stop()]);
    },
    /** At once, whatever they are at. */
    kill() {
      api.kill();
      vite?.kill();
    },
  };
};

const serveWithVite = ({ repository, ports }: Pick<SiteOptions, 'repository' | 'ports'>): Tethered => {
  const web = join(repository, 'apps/web');
  return runTethered({
    command: process.execPath,
    args: [findVite(web), '--port', String(ports.site), '--strictPort', '--clearScreen', 'false'],
    cwd: web,
    env: { ...process.env, API_PORT: String(ports.api) },
    patienceMs: 2000,
  });
};
