import type { RunningProcess } from '../processes.ts';
import { amount, measurementHead, measurementRow, print, printTable } from '../report.ts';
import { interleave, median } from '../rounds.ts';
import { countJobs, waitForJobs } from './databases.ts';
import type { createForms } from './forms.ts';
import { bookAll } from './load.ts';

const rounds = 3;
const bookingsPerRound = 100;
const concurrency = 8;
/** Seconds that the jobs of a round are waited for at most. */
const patience = 20;

type Sides = {
  forms: ReturnType<typeof createForms>;
  quiet: RunningProcess;
  busy: RunningProcess;
  busyDatabase: string;
};

/** The same load with the workers at it in the same process, and how long after the last booking all is told. */
export const measureWithJobs = async ({ forms, quiet, busy, busyDatabase }: Sides): Promise<void> => {
  const warming = forms.take(300, 'different days');
  await bookAll(busy, { forms: warming, concurrency });
  await waitForJobs(busyDatabase, patience);

  const jobsPerSecond: number[] = [];
  const ofRound = Array.from({ length: rounds }, () => forms.take(bookingsPerRound, 'different days'));
  const measured = await interleave({
    rounds,
    sides: {
      quiet: (round) => bookAll(quiet, { forms: ofRound[round] ?? [], concurrency }),
      busy: async (round) => {
        const startedAt = performance.now();
        const before = await countJobs(busyDatabase);
        const measurement = await bookAll(busy, { forms: ofRound[round] ?? [], concurrency });
        await waitForJobs(busyDatabase, patience);
        const { done } = await countJobs(busyDatabase);
        jobsPerSecond.push((done - before.done) / ((performance.now() - startedAt) / 1000));
        return measurement;
      },
    },
  });
  print(`${rounds} rounds of ${bookingsPerRound} bookings, ${concurrency} at once, different days:\n`);
  printTable(measurementHead, [
    measurementRow('jobs put off', measured.quiet),
    measurementRow('jobs run beside', measured.busy, measured.quiet),
  ]);
  const { done, left } = await countJobs(busyDatabase);
  print(
    `Two jobs a booking. Done from a round's first booking until none was left, or for ${patience} s more:` +
      ` ${amount(median(jobsPerSecond))} a second. In the end ${done} done, ${left} left.\n`,
  );
};
