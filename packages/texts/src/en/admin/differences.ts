/** Events in Google Calendar that are not as their appointments say. */
export const differences = {
  titles: {
    deleted: 'The event of {{name}} was deleted in Google Calendar',
    moved: 'The event of {{name}} was moved in Google Calendar',
    resized: 'The event of {{name}} was made longer or shorter in Google Calendar',
    refused: 'Google Calendar does not take the event of {{name}}',
  },
  refusedTitle_one: 'Google Calendar does not take {{count, number}} event',
  refusedTitle_other: 'Google Calendar does not take {{count, number}} events',
  refusedText: 'These appointments stand, but the calendar does not show them as they are.',
  stillBooked:
    'The appointment still stands, and the family expects to come. Was it deleted by mistake? Put it back. Is the visit off? Cancel the appointment, and we tell the family.',
  stillThere:
    'The appointment itself is still here. Put its event back, so that the calendar shows it again.',
  appointmentOn: 'Appointment: {{when}}',
  nowAt: 'In Google Calendar it is now: {{day}}, {{from}} to {{to}}.',
  nowAllDay: 'In Google Calendar it is now an all-day event.',
  obstacles: {
    not_booked: 'The appointment did not follow: it is already marked as completed or as a no-show.',
    past: 'The appointment did not follow: that time is already over.',
    all_day: 'The appointment did not follow: it needs a time to start.',
    too_long: 'The appointment did not follow: the event is longer than a day.',
    taken: 'The appointment did not follow: another family or another event has that time.',
    student_already_booked:
      'The appointment did not follow: one of its students already has another visit in that booking period.',
    unknown: 'The appointment did not follow by itself.',
  },
  keptOut:
    'We may not write into the calendar. Check in Google Calendar that it is still shared with the Clothes Closet’s account, and that this account may change events. Then try again.',
  refused:
    'Google Calendar did not take what we wrote. Try again. If that does not help, show the answer below to whoever set up these pages.',
  answer: 'Google’s answer: {{code}}',
  ways: {
    move: 'Move the appointment there',
    restore: 'Put it back',
    retry: 'Try again',
    cancel: 'Cancel the appointment',
  },
  wayFor: '{{way}}: {{name}}',
  working: 'One moment…',
  retryAll: 'Try all again',
  showMore_one: 'Show {{count, number}} more event',
  showMore_other: 'Show {{count, number}} more events',
  unlisted_one: '{{count, number}} more event differs. It will be listed here once these are settled.',
  unlisted_other: '{{count, number}} more events differ. They will be listed here once these are settled.',
  move: {
    title: 'Move the appointment of {{name}}?',
    from: 'From: {{when}}',
    to: 'To: {{when}}',
    yes: 'Yes, move the appointment',
    no: 'Go back',
  },
  restoredTitle: 'The event is being put back',
  retriedTitle: 'We are trying again',
  restoredText: 'In a minute it stands in Google Calendar as the appointment says. If not, we tell you.',
  settledTitle: 'This was settled in the meantime',
  settledText: 'Somebody else was quicker, or the calendar was mended. You see it as it is now.',
} as const;
