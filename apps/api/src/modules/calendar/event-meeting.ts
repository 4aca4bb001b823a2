import type { EventContent, GoogleCalendar, ListedEvent } from '../../integrations/google-calendar.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { NewId } from '../../platform/ids.ts';
import type { Following } from '../appointments/following.ts';
import type { SettingsService } from '../settings/service.ts';
import type { PushedAppointment } from './event-repository.ts';
import type { AppointmentDetails } from './event-writing.ts';

/** What a push came to: `differs` is left for an admin to decide. */
export type PushOutcome = 'unchanged' | 'mended' | 'moved' | 'differs';
/** A step either settled the matter, or changed something that has to be looked at anew. */
export type Step = { isSettled: boolean; outcome?: PushOutcome };

export type ShownAppointment = PushedAppointment & AppointmentDetails;

export type Deps = {
  db: Database;
  calendar: Pick<GoogleCalendar, 'insert' | 'get' | 'update' | 'remove'>;
  settings: Pick<SettingsService, 'read'>;
  following: Following;
  clock: Clock;
  newId: NewId;
};

/** An appointment and its event as they are at one moment. */
export type Meeting = {
  eventId: string;
  now: ShownAppointment;
  event: ListedEvent | null;
  content: EventContent;
};
export type LiveMeeting = Meeting & { event: ListedEvent };

export const lookAgain: Step = { isSettled: false };
/** What a conditional write fails with where somebody has touched or deleted the event meanwhile. */
export const overtakenByHand = ['precondition_failed', 'not_found', 'gone'] as const;
