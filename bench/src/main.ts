/** Benchmarks, each beside its limit: `npm run bench`, or one of them: `npm run bench booking`. */
import { availableParallelism } from 'node:os';
import { measureAvailability } from './availability/benchmark.ts';
import { measureBooking } from './booking/benchmark.ts';
import { print } from './report.ts';
import { measureWorkspace } from './workspace/benchmark.ts';

const benchmarks: Record<string, () => Promise<void>> = {
  availability: measureAvailability,
  booking: measureBooking,
  workspace: measureWorkspace,
};

// What was started ends with this process, if it may say so.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

const wanted = process.argv[2];
const chosen = wanted === undefined ? Object.keys(benchmarks) : [wanted];

print(`Node ${process.version}, ${availableParallelism()} cores\n`);
for (const name of chosen) {
  const measure = benchmarks[name];
  if (!measure) throw new Error(`${name} is none of ${Object.keys(benchmarks).join(', ')}`);
  print(`## ${name}\n`);
  await measure();
}
