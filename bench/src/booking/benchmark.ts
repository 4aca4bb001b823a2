import { startApi, startLimit } from '../processes.ts';
import { createProfileFolder } from '../profile.ts';
import { print } from '../report.ts';
import { calendarEnvironment, startBenchCalendar, startWorld, type World } from '../site.ts';
import { waitForSlots } from '../slots.ts';
import { breakDown } from './breakdown.ts';
import { compare } from './compare.ts';
import { copyTemplate, countRows, fillWithRoom, prepareTemplate } from './databases.ts';
import { createForms } from './forms.ts';
import { bookAll } from './load.ts';
import { startWiretap } from './wiretap.ts';
import { measureWithJobs } from './with-jobs.ts';

type Forms = ReturnType<typeof createForms>;

const limitFile = new URL('./limit.ts', import.meta.url);

/** POST /api/appointments, beside Express and pg with the same SQL by hand. */
export const measureBooking = async (): Promise<void> => {
  const world = await startWorld();
  try {
    const forms = createForms(await prepareTemplate(world));
    const databases = {
      ours: await copyTemplate(world, { name: 'ours', jobs: 'put off' }),
      limit: await copyTemplate(world, { name: 'by_hand', jobs: 'put off' }),
      busy: await copyTemplate(world, { name: 'busy', jobs: 'run' }),
    };
    await measureRounds(world, forms, databases);
    await measureBusy(world, forms, databases);
    await showStatements(world, forms, databases);
    await showProfile(world, forms, databases);
  } finally {
    await world.stop();
  }
};

type Databases = Record<'ours' | 'limit' | 'busy', string>;

const measureRounds = async ({ environment }: World, forms: Forms, { ours, limit }: Databases) => {
  const api = await startApi({ ...environment, DATABASE_URL: ours });
  const byHand = await startLimit(limitFile, { DATABASE_URL: limit });
  await compare(forms, { ours: api, limit: byHand }).finally(() => Promise.all([api.stop(), byHand.stop()]));
  const [oursHolds, limitHolds] = await Promise.all([countRows(ours), countRows(limit)]);
  print(`Rows ours:  ${JSON.stringify(oursHolds)}\nRows limit: ${JSON.stringify(limitHolds)}\n`);
};

/** A calendar of its own for the busy one: what it writes there is news to nobody else. */
const measureBusy = async ({ environment }: World, forms: Forms, { ours, busy }: Databases) => {
  const calendar = await startBenchCalendar();
  fillWithRoom(calendar);
  const quietApi = await startApi({ ...environment, DATABASE_URL: ours });
  const busyApi = await startApi({ ...environment, ...calendarEnvironment(calendar), DATABASE_URL: busy });
  await waitForSlots(busyApi.url);
  await measureWithJobs({ forms, quiet: quietApi, busy: busyApi, busyDatabase: busy }).finally(() =>
    Promise.all([quietApi.stop(), busyApi.stop(), calendar.stop()]),
  );
};

const showStatements = async ({ environment }: World, forms: Forms, { ours, limit }: Databases) => {
  const sides = [
    {
      name: 'limit',
      databaseUrl: limit,
      start: (url: string) => startLimit(limitFile, { DATABASE_URL: url }),
    },
    {
      name: 'ours',
      databaseUrl: ours,
      start: (url: string) => startApi({ ...environment, DATABASE_URL: url }),
    },
  ];
  const watched = forms.take(400, 'different days');
  for (const { name, databaseUrl, start } of sides) {
    const tap = await startWiretap(databaseUrl);
    const server = await start(tap.url);
    await breakDown({ name, url: server.url, tap }, watched).finally(() => server.stop());
    await tap.stop();
  }
};

const profiled = 2000;

const showProfile = async ({ environment }: World, forms: Forms, { ours }: Databases) => {
  const profile = await createProfileFolder();
  const api = await startApi({ ...environment, DATABASE_URL: ours }, profile.nodeArguments);
  const booked = forms.take(profiled, 'different days');
  await bookAll(api, { forms: booked, concurrency: 8 }).finally(api.stop);
  print(`The API's own processor time over its first ${profiled} bookings, 8 at once:\n`);
  await profile.printShares(profiled);
};
