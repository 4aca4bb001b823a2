import { amount, measurementHead, measurementRow, print, printTable } from '../report.ts';
import { interleave, median } from '../rounds.ts';
import { waitForJobs } from './databases.ts';
import type { createForms } from './forms.ts';
import { bookAll } from './load.ts';

const rounds = 5;
const bookingsPerRound = 150;
const concurrency = 8;

type Sides = {
  forms: ReturnType<typeof createForms>;
  quietUrl: string;
  busyUrl: string;
  busyDatabase: string;
};

/** The same load with the workers at it in the same process, and how long after the last booking all is told. */
export const measureWithJobs = async ({ forms, quietUrl, busyUrl, busyDatabase }: Sides): Promise<void> => {
  const warming = forms.take(300, 'different days');
  await bookAll(busyUrl, { forms: warming, concurrency });
  await waitForJobs(busyDatabase);

  const jobsPerSecond: number[] = [];
  const ofRound = Array.from({ length: rounds }, () => forms.take(bookingsPerRound, 'different days'));
  const measured = await interleave({
    rounds,
    sides: {
      quiet: (round) => bookAll(quietUrl, { forms: ofRound[round] ?? [], concurrency }),
      busy: async (round) => {
        const startedAt = performance.now();
        const measurement = await bookAll(busyUrl, { forms: ofRound[round] ?? [], concurrency });
        await waitForJobs(busyDatabase);
        jobsPerSecond.push((2 * bookingsPerRound * 1000) / (performance.now() - startedAt));
        return measurement;
      },
    },
  });
  print(`${rounds} rounds of ${bookingsPerRound} bookings, ${concurrency} at once, different days:\n`);
  printTable(measurementHead, [
    measurementRow('jobs put off', measured.quiet),
    measurementRow('jobs run beside', measured.busy, measured.quiet),
  ]);
  print(`Jobs done, from the first booking to the last job: ${amount(median(jobsPerSecond))}/s\n`);
};
