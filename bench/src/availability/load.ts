import { autocannon } from '../libraries.ts';
import type { RunningProcess } from '../processes.ts';
import { type Measurement, measure } from '../rounds.ts';

export type Reading = {
  server: RunningProcess;
  paths: readonly string[];
  headers?: Record<string, string>;
  expectedStatus: number;
};

/** Few enough that the load's own process is not what is measured. */
const connections = 4;

/** Asks for the paths in turn, as fast as answers come. Throws where any answer is not what was expected. */
export const read = (reading: Reading, seconds: number): Promise<Measurement> =>
  measure(reading.server, () => load(reading, seconds));

const load = ({ server: { url }, paths, headers = {}, expectedStatus }: Reading, duration: number) =>
  new Promise<{ latencies: number[]; seconds: number }>((resolve, reject) => {
    const latencies: number[] = [];
    const unexpected = new Set<number>();
    const requests = paths.map((path) => ({ path }));
    const run = autocannon({ url, connections, duration, headers, requests }, (error, result) => {
      const { errors, timeouts, duration: seconds } = result;
      if (error) reject(error);
      else if (unexpected.size === 0 && errors + timeouts === 0) resolve({ latencies, seconds });
      else reject(new Error(`${url}: ${errors} errors, and answers ${[...unexpected].join(', ')}`));
    });
    run.on('response', (_client, status, _bytes, milliseconds) => {
      latencies.push(milliseconds);
      if (status !== expectedStatus) unexpected.add(status);
    });
  });
