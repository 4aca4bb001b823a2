import { Gauge, type Registry } from 'prom-client';
import { oldestWaiting, secondsSince } from './presenter.ts';
import type { HealthReading } from './service.ts';

/** Numbers of the database: whichever process is asked, all say the same. */
export const createGauges = (registry: Registry) => {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `closet_${name}`, help, labelNames, registers: [registry] });

  const database = gauge('database_up', 'Whether the database answers');
  const synced = gauge('calendar_sync_age_seconds', 'Since the calendar was last read');
  const compared = gauge('calendar_comparison_age_seconds', 'Since all appointments were last compared');
  const differences = gauge('calendar_differences', 'Events that an admin has to decide on', ['kind']);
  const messages = gauge(
    'messages',
    'Messages waiting, being sent or failed; of those sent or dropped, the ones promised in the last 24 hours',
    ['state', 'channel'],
  );
  const oldest = gauge('messages_oldest_waiting_seconds', 'Age of the oldest waiting message, 0 without one');
  const jobs = gauge('jobs', 'Jobs; deferred ones are to be tried again later', ['queue', 'state']);

  const forget = () => {
    for (const age of [synced, compared, oldest]) age.remove();
    for (const counts of [differences, messages, jobs]) counts.reset();
  };

  return {
    /** Shows a reading; without one, what is not known is left out. */
    show(reading: HealthReading | null, now: Date): void {
      forget();
      database.set(reading ? 1 : 0);
      if (!reading) return;
      setAge(synced, secondsSince(reading.calendar?.syncedAt, now));
      setAge(compared, secondsSince(reading.calendar?.comparedAt, now));
      for (const kind of ['moved', 'deleted', 'refused']) differences.set({ kind }, 0);
      for (const { kind, count } of reading.differences) differences.set({ kind }, count);
      for (const { state, channel, count } of reading.messages) messages.set({ state, channel }, count);
      oldest.set(secondsSince(oldestWaiting(reading.messages), now) ?? 0);
      for (const { queue, ...states } of reading.jobs)
        for (const [state, count] of Object.entries(states)) jobs.set({ queue, state }, count);
    },
  };
};

const setAge = (gauge: Gauge, age: number | null) => {
  if (age !== null) gauge.set(age);
};
