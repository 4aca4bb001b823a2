import { seedMany } from '@clothes-closet/database/seed/many';
import { waitForJobs } from '../booking/databases.ts';
import { type RunningProcess, startApi, startLimit } from '../processes.ts';
import { measurementHead, measurementRow, print, printTable } from '../report.ts';
import { interleave, type Measurement, measure, medianOf } from '../rounds.ts';
import { createSite, startWorld } from '../site.ts';
import { type Question, questionsAt } from './questions.ts';
import { signIn } from './session.ts';

const appointments = 100_000;
const rounds = 7;
const requestsARound = 15;
/** Milliseconds at the median that a volunteer may wait for each answer. */
const longest = 150;

/** What volunteers look at all day, with five years of appointments in the database. */
export const measureWorkspace = async (): Promise<void> => {
  const world = await startWorld();
  const running: RunningProcess[] = [];
  try {
    const now = new Date();
    const databaseUrl = await createSite(world, { name: 'workspace', slotMinutes: 20 });
    await seedMany(databaseUrl, { appointments, now: now.toISOString() });
    const { environment } = world;
    const api = await startApi({ ...environment, DATABASE_URL: databaseUrl });
    running.push(api);
    const cookie = await signIn({
      databaseUrl,
      secret: environment.SESSION_SECRET,
      email: environment.ADMIN_EMAILS,
    });
    await waitForJobs(databaseUrl, 60);
    const questions = questionsAt(now);
    const sizes = await sizesOf(api, questions, cookie);
    const limit = await startLimit(new URL('./limit.ts', import.meta.url), {
      DATABASE_URL: databaseUrl,
      NOW: now.toISOString(),
      SIZES: JSON.stringify(sizes),
    });
    running.push(limit);
    await compare({ api, limit, cookie, questions });
  } finally {
    await Promise.all(running.map((process) => process.stop()));
    await world.stop();
  }
};

const sizesOf = async (api: RunningProcess, questions: readonly Question[], cookie: string) => {
  const sizes: Record<string, number> = {};
  for (const { path } of questions) sizes[path] = await ask(api.url + path, cookie);
  return sizes;
};

/** Returns how many bytes came; throws unless they are an answer. */
const ask = async (url: string, cookie: string): Promise<number> => {
  const response = await fetch(url, { headers: { cookie } });
  const { byteLength } = await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return byteLength;
};

type Sides = { api: RunningProcess; limit: RunningProcess; cookie: string; questions: readonly Question[] };

const compare = async ({ api, limit, cookie, questions }: Sides): Promise<void> => {
  const rows: string[][] = [];
  const medians: number[] = [];
  for (const { name, path } of questions) {
    const asking = (server: RunningProcess) => () => askInTurn(server, server.url + path, cookie);
    const sides = { limit: asking(limit), ours: asking(api) };
    await interleave({ rounds: 1, sides });
    const measured = await interleave({ rounds, sides });
    rows.push(measurementRow(`limit: ${name}`, measured.limit));
    rows.push(measurementRow('ours', measured.ours, measured.limit));
    medians.push(medianOf(measured.ours).p50);
  }
  printTable(measurementHead, rows);
  const slow = medians.filter((median) => median >= longest).length;
  print(`${medians.length - slow} of ${medians.length} medians below ${longest} ms\n`);
};

/** One after the other, as one volunteer asks. */
const askInTurn = (server: RunningProcess, url: string, cookie: string): Promise<Measurement> =>
  measure(server, async () => {
    const latencies: number[] = [];
    const startedAt = performance.now();
    for (let request = 0; request < requestsARound; request += 1) {
      const askedAt = performance.now();
      await ask(url, cookie);
      latencies.push(performance.now() - askedAt);
    }
    return { latencies, seconds: (performance.now() - startedAt) / 1000 };
  });
