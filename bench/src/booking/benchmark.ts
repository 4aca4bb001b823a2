import { startApi, startLimit } from '../processes.ts';
import { createProfile } from '../profile.ts';
import { amount, print } from '../report.ts';
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
  const taps = { ours: await startWiretap(ours), limit: await startWiretap(limit) };
  const servers = {
    ours: await startApi({ ...environment, DATABASE_URL: taps.ours.url }),
    limit: await startLimit(limitFile, { DATABASE_URL: taps.limit.url }),
  };
  const sides = {
    limit: { url: servers.limit.url, tap: taps.limit },
    ours: { url: servers.ours.url, tap: taps.ours },
  };
  await breakDown(sides, forms.take(450, 'different days')).finally(() =>
    Promise.all([...Object.values(servers), ...Object.values(taps)].map(({ stop }) => stop())),
  );
};

const profiled = 1000;

const showProfile = async ({ environment }: World, forms: Forms, { ours }: Databases) => {
  const profile = await createProfile();
  const api = await startApi({ ...environment, DATABASE_URL: ours }, profile.nodeArguments);
  const book = () => bookAll(api, { forms: forms.take(profiled, 'different days'), concurrency: 8 });
  await book();
  profile.countFromNow();
  const { processor } = await book();
  await api.stop();
  print(`The API's processor time, ${amount(processor)} ms a booking, by package, 8 bookings at once:\n`);
  await profile.printShares();
};
