import type { RunningProcess } from '../processes.ts';
import { measurementHead, measurementRow, print, printTable } from '../report.ts';
import { interleave, type Measurement } from '../rounds.ts';
import type { createForms, Spread } from './forms.ts';
import { bookAll } from './load.ts';

type Forms = ReturnType<typeof createForms>;
type Sides = Record<'limit' | 'ours', RunningProcess>;

const rounds = 7;
const bookingsPerRound = 120;

const scenarios: { concurrency: number; spread: Spread }[] = [
  { concurrency: 1, spread: 'different days' },
  { concurrency: 8, spread: 'different days' },
  { concurrency: 1, spread: 'one day' },
  { concurrency: 8, spread: 'one day' },
];

/** The same forms to both sides, in rounds. */
export const compare = async (forms: Forms, servers: Sides): Promise<void> => {
  await warmUp(forms, servers);
  const rows: string[][] = [];
  for (const scenario of scenarios) {
    const { concurrency, spread } = scenario;
    const ofRound = Array.from({ length: rounds }, () => forms.take(bookingsPerRound, spread));
    const book = (server: RunningProcess) => (round: number) =>
      bookAll(server, { forms: ofRound[round] ?? [], concurrency });
    const measured: Record<keyof Sides, Measurement[]> = await interleave({
      rounds,
      sides: { limit: book(servers.limit), ours: book(servers.ours) },
    });
    const name = `${concurrency} at once, ${spread}`;
    rows.push(measurementRow(`limit, ${name}`, measured.limit));
    rows.push(measurementRow(`ours, ${name}`, measured.ours, measured.limit));
  }
  print(`${rounds} rounds of ${bookingsPerRound} bookings a side, jobs put off on both sides:\n`);
  printTable(measurementHead, rows);
};

const warmUp = async (forms: Forms, servers: Sides): Promise<void> => {
  const warming = forms.take(600, 'different days');
  for (const server of Object.values(servers)) await bookAll(server, { forms: warming, concurrency: 4 });
};
