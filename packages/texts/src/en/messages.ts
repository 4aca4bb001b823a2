/** The texts of emails and text messages. */
export const messages = {
  letter: {
    greeting: 'Hello {{firstName}},',
    map: 'Open the map',
    students_one: 'Your student',
    students_other: 'Your students',
    student: '{{gender}}, {{grade}}, {{school}}',
    studentId: 'ID {{id}}',
    next: 'What to expect',
    questions: 'Questions?',
    call: 'Call us: {{phone}}',
    write: 'Write to us: {{email}}',
    signOff: 'With warm wishes,',
    notYou: 'If you did not ask for this, please tell us.',
  },
  confirmation: {
    subject: 'You are booked: {{day}}, {{time}}',
    title: 'You are booked',
    intro: 'We are looking forward to seeing you.',
    where: 'Where to come',
    manage: 'Change or cancel',
    duration_one: 'Your visit takes about {{count}} minute.',
    duration_other: 'Your visit takes about {{count}} minutes.',
    reminder: 'We will email you a reminder 24 hours before.',
    calendarFile: 'To put the visit in your calendar, open the file that comes with this email.',
    letUsKnow: 'If you cannot come, please cancel. Then another family can have your time.',
  },
  reminder: {
    subject: 'A reminder of your visit: {{day}}, {{time}}',
    title: 'See you soon',
    intro: 'This is a reminder of your visit.',
  },
  rescheduled: {
    subject: 'Your visit has a new time: {{day}}, {{time}}',
    title: 'Your visit has a new time',
    intro: 'Please come at this time. The time you had before is no longer yours.',
    calendarFile: 'To move the visit in your calendar, open the file that comes with this email.',
    letUsKnow:
      'If this time does not work for you, please change or cancel. Then another family can have it.',
  },
  cancelled: {
    subject: 'Your visit is cancelled: {{day}}, {{time}}',
    title: 'Your visit is cancelled',
    intro: 'You do not need to come.',
    next: 'What you can do',
    again: 'If you still need clothes, you can book a new visit.',
    calendarFile: 'To take the visit out of your calendar, open the file that comes with this email.',
    book: 'Book a new visit',
  },
  waitlisted: {
    subject: 'You are on the wait list',
    title: 'You are on the wait list',
    intro: 'Thank you for signing up.',
    where: 'Where we are',
    manage: 'See or cancel',
    turn: 'We contact families in the order they signed up. When it is your turn, we will write to you or call you.',
    once: 'You do not need to sign up again.',
    letUsKnow: 'If you no longer need a visit, please cancel. Then the next family moves up.',
  },
  offered: {
    subject: 'We have a time for you: {{day}}, {{time}}',
    title: 'We have a time for you',
    intro: 'It is your turn on the wait list. We are holding this time for you.',
    until: 'Please answer by {{day}}, {{time}}',
    otherwise:
      'If we do not hear from you, the time goes to the next family. You keep your place on the wait list.',
    answer: 'Answer yes or no',
  },
  /**
   * Each is followed by a link on a line of its own, so that every phone sees where the link ends. One letter that is
   * not in the old alphabet of text messages (á, í, ó, ú, ê, ’, a no-break space) more than halves what fits into one,
   * and doubles its price: where Spanish and French can do without them, they do.
   */
  sms: {
    confirmation: '{{site}}: You are booked for {{day}}, {{time}}.',
    reminder: '{{site}}: See you soon. Your visit is on {{day}}, {{time}}.',
    rescheduled: '{{site}}: Your visit has a new time. Please come on {{day}}, {{time}}.',
    cancelled: '{{site}}: Your visit on {{day}}, {{time}}, is cancelled.',
    waitlisted: '{{site}}: You are on the wait list. When it is your turn, we will write to you or call you.',
    offered: '{{site}}: We have a time for you: {{day}}, {{time}}.',
    manage: 'Change or cancel:',
    see: 'See or cancel:',
    answer: 'Please answer by {{day}}, {{time}}:',
    book: 'Book a new visit:',
    stop: 'Reply STOP to end texts.',
  },
  calendar: {
    title: 'Visit to {{site}}',
    manage: 'Change or cancel:',
    call: 'Call us: {{phone}}',
  },
  choices: {
    genders: { female: 'Girl', male: 'Boy' },
    grades: { preK: 'Pre-K', kindergarten: 'Kindergarten', numbered: 'Grade {{number}}' },
    unlistedSchool: 'School not listed',
  },
} as const;

export type MessageTexts = typeof messages;
