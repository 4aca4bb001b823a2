import { autocannon } from '../libraries.ts';
import { type Measurement, summarize } from '../rounds.ts';

export type Reading = {
  url: string;
  paths: readonly string[];
  headers?: Record<string, string>;
  expectedStatus: number;
};

/** Few enough that the load's own process is not what is measured. */
const connections = 4;

/** Asks for the paths in turn, as fast as answers come. Throws where any answer is not what was expected. */
export const read = (
  { url, paths, headers = {}, expectedStatus }: Reading,
  seconds: number,
): Promise<Measurement> =>
  new Promise((resolve, reject) => {
    const latencies: number[] = [];
    const unexpected = new Set<number>();
    const options = {
      url,
      connections,
      duration: seconds,
      headers,
      requests: paths.map((path) => ({ path })),
    };
    const run = autocannon(options, (error, result) => {
      if (error) reject(error);
      else if (unexpected.size > 0 || result.errors + result.timeouts > 0) {
        reject(new Error(`${url} answered ${[...unexpected].join(', ')}; ${result.errors} errors`));
      } else resolve(summarize(latencies, result.duration));
    });
    run.on('response', (_client, status, _bytes, milliseconds) => {
      latencies.push(milliseconds);
      if (status !== expectedStatus) unexpected.add(status);
    });
  });
