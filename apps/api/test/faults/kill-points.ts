import { minuteIn } from './minute.ts';
import type { Point } from './striking.ts';

/** What is being done when the process is killed. */
export type Doing =
  | 'booking'
  | 'rescheduling'
  | 'cancelling'
  /** An event that somebody has dragged. */
  | 'following'
  | 'reminding'
  | 'syncing';

export type KillPoint = Point & {
  name: string;
  doing: Doing;
  /** Played in the short form too; whatever has to wait for a minute is not. */
  isShort?: boolean;
};

const events = /^POST .*\/events$/;
const event = (method: string) => new RegExp(`^${method} .*/events/\\w+$`);
const commit = /^COMMIT/;
/** What is set, not what it is found by. */
const setting = (table: string, column: string) =>
  new RegExp(`^UPDATE "public"."${table}" SET (?:(?! WHERE ).)*"${column}" = `, 's');
const noting = (column: string) => setting('appointment', column);
const recording = setting('message', 'sent_at');

const sql = (when: Point['when'], at: RegExp, following?: RegExp): Point => ({
  line: 'postgres',
  when,
  at,
  ...(following && { following }),
});
const google = (when: Point['when'], at: RegExp): Point => ({ line: 'google', when, at });
const mail = (when: Point['when']): Point => ({ line: 'mail', when, at: /^/ });
const text = (when: Point['when']): Point => ({ line: 'texts', when, at: /^POST/ });

const short = (point: Point) => ({ ...point, isShort: true });

const named = (doing: Doing, points: Record<string, Point & Pick<KillPoint, 'isShort'>>): KillPoint[] =>
  Object.entries(points).map(([name, point]) => ({ name, doing, ...point }));

const inserting = /^INSERT INTO "public"."appointment"/;
const advancing = /^UPDATE "public"."calendar_sync"/;
const promising = /^INSERT INTO "public"."message"/;

/** Every place at which the process lets go of something that it can't take back. */
export const killPoints: KillPoint[] = [
  ...named('booking', {
    'before the booking is committed': short(sql('before', commit, inserting)),
    'after the booking is committed, before the parent hears of it': short(sql('after', commit, inserting)),
    "before the event's id is noted": sql('before', noting('calendar_event_id')),
    'before Google has the event': google('before', events),
    'after Google has the event, its answer lost': short(google('after', events)),
    'before the event is remembered': short(sql('before', noting('calendar_etag'))),
    'before the mail has ended': mail('before'),
    'after the mail is taken, before 250': short(mail('after')),
    'after 250, before that is noted': short(sql('before', recording)),
    'after 250 is noted': sql('after', recording),
    'before the text is sent': text('before'),
    'after the text is taken, the answer lost': short(text('after')),
  }),
  ...named('rescheduling', {
    'before the move is committed': sql('before', commit, noting('placed_at')),
    'after the move is committed, before the admin hears of it': sql('after', commit, noting('placed_at')),
    'before a write is noted': sql('before', noting('calendar_etag')),
    'after a write is noted': sql('after', noting('calendar_etag')),
    'before Google moves the event': google('before', event('PATCH')),
    'after Google has moved the event, its answer lost': short(google('after', event('PATCH'))),
    'before the new time is remembered': short(sql('before', noting('calendar_etag'), /^BEGIN/)),
  }),
  ...named('cancelling', {
    'before the cancellation is committed': short(sql('before', commit, noting('status'))),
    'after the cancellation is committed, before the admin hears of it': sql(
      'after',
      commit,
      noting('status'),
    ),
    'after the generation has ended': short(sql('after', noting('calendar_generation'))),
    'before Google deletes the event': google('before', event('DELETE')),
    'after Google has deleted the event, its answer lost': short(google('after', event('DELETE'))),
    'before the event is forgotten': sql('before', noting('calendar_event_id')),
  }),
  ...named('following', {
    'after Google has confirmed where the event is': short(google('after', event('PATCH'))),
    'before the appointment has followed': sql('before', commit, noting('placed_at')),
    'after the appointment has followed': sql('after', commit, noting('placed_at')),
  }),
  ...named('reminding', {
    'before the reminder is promised': sql('before', commit, promising),
    'after the reminder is promised': sql('after', commit, promising),
  }),
  ...named('syncing', {
    'before the mirror is committed': sql('before', commit, advancing),
    'after the mirror is committed': sql('after', commit, advancing),
  }),
];

/** Reminders and syncs come with the minute, which need not be waited for. */
export const environmentFor = ({ doing }: KillPoint, starts: number): Record<string, string> => {
  if (doing === 'reminding') return minuteIn(12_000, starts);
  // Not further ahead: Google takes no sign-in from the future, and a sync comes with the start in any case.
  return doing === 'syncing' ? minuteIn(12_000) : {};
};
