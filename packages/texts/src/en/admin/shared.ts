export const frame = {
  siteName: 'Clothes Closet',
  skip: 'Skip to the main part',
  menu: 'Pages',
  dashboard: 'Today',
  appointments: 'Appointments',
  waitlist: 'Wait list',
  reports: 'Reports',
  eligibleStudents: 'Eligible students',
  itemLimits: 'Item limits',
  settings: 'Settings',
  admins: 'Admins',
  activity: 'Activity',
  more: 'More',
  moreWithCurrent: 'More, with this page: {{page}}',
  signedInAs: 'Signed in as',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  signOutFailed:
    'You are still signed in: we could not reach our computer. Check the internet connection and try again.',
  windowTitle: '{{page}} · {{site}}',
  loading: 'Loading…',
} as const;

/** What leads back to the page one came from. */
export const back = {
  today: 'Back to today',
  appointments: 'Back to the appointments',
  waitlist: 'Back to the wait list',
  messages: 'Back to the messages',
  activity: 'Back to the activity',
} as const;

export const login = {
  title: 'Sign in for volunteers',
  intro: 'Use the Google account that your Clothes Closet knows you by.',
  google: 'Sign in with Google',
  checking: 'One moment…',
  home: 'Go to the booking page',
  notAllowedTitle: 'This account has no access yet',
  notAllowedText:
    'Google knows you, but your address is not on our list of volunteers. Sign in with another account, or ask a volunteer who has access to add your address.',
  failedTitle: 'The sign-in did not work',
  failedText: 'Google could not tell us who you are. Nothing is wrong with your account. Please try again.',
  sessionEndedTitle: 'Please sign in again',
  sessionEndedText: 'You were signed out, as it has been a while. We will take you back to where you were.',
  signedOutTitle: 'You are signed out',
  signedOutText: 'On a shared computer, sign out of Google too.',
} as const;

export const session = {
  endedTitle: 'You were signed out',
  endedText:
    'Your work on this page is still here. Sign in again in a new tab, then come back here and try again.',
  signIn: 'Sign in (opens a new tab)',
} as const;

export const leave = {
  title: 'Leave without saving?',
  kept: 'What you typed here is not saved yet. It stays in this browser tab, in case you come back.',
  lost: 'What you typed here is not saved yet, and it will be gone.',
  yes: 'Leave',
  no: 'Stay here',
} as const;

export const states = {
  failedTitle: 'This could not be loaded',
  networkText: 'We could not reach our computer. Check the internet connection, then try again.',
  internalText: 'The trouble is on our side. Please try again in a minute.',
  tryAgain: 'Try again',
  notFoundTitle: 'This page does not exist',
  notFoundText: 'The address may have a typing mistake, or the page has moved.',
  pageGoneTitle: 'This page of the list is empty',
  pageGoneText: 'The list has become shorter.',
  firstPage: 'Go to its first page',
  toAppointments: 'Go to the appointments',
} as const;

export const pager = {
  label: 'Pages of the list',
  page: 'Page {{number}}',
  previous: 'Previous page',
  next: 'Next page',
  place: 'Page {{page}} of {{pages}}',
} as const;

export const choices = {
  statuses: {
    waitlisted: 'On wait list',
    booked: 'Booked',
    completed: 'Completed',
    no_show: 'No-show',
    cancelled: 'Cancelled',
  },
  languages: { en: 'English', es: 'Spanish', ar: 'Arabic', fr: 'French' },
} as const;

export const dates = {
  short: '{{weekday}}, {{date}}, {{year}}',
  shortMoment: '{{weekday}}, {{date}}, {{time}}',
  dayAndTime: '{{day}} at {{time}}',
  fromTo: '{{from}} to {{to}}',
  none: 'No time yet',
} as const;
