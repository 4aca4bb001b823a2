import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export type ServedRequest = { method: string; route: string; status: number; seconds: number };

/**
 * What this process counts by itself, in a registry of its own. Labels are routes' patterns and words of ours, never
 * what somebody typed.
 */
export const createMetrics = () => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Requests answered, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const calendarCalls = new Counter({
    name: 'closet_calendar_calls_total',
    help: 'Calls to Google Calendar, by what came of them',
    labelNames: ['outcome'],
    registers,
  });
  return {
    registry,
    observeRequest: ({ seconds, ...labels }: ServedRequest) => requests.observe(labels, seconds),
    countCalendarCall: (outcome: string) => calendarCalls.inc({ outcome }),
  };
};

export type Metrics = ReturnType<typeof createMetrics>;
