import type { KeptTicket } from './kept-ticket.ts';

const dayMs = 24 * 60 * 60 * 1000;

type Expectation = 'nextEmail' | 'nextReminder' | 'nextReminderAndText' | 'nextSoonText' | 'nextWaitlist';

/** Which messages the family may wait for; no reminder email follows a booking made less than 24 hours ahead. */
export const expectationsOf = (ticket: KeptTicket, now: number): Expectation[] => {
  if (ticket.kind === 'waitlisted') return ['nextEmail', 'nextWaitlist'];
  const isSoon = Date.parse(ticket.startsAt) - now < dayMs;
  if (isSoon) return ticket.getsText ? ['nextEmail', 'nextSoonText'] : ['nextEmail'];
  return ['nextEmail', ticket.getsText ? 'nextReminderAndText' : 'nextReminder'];
};
