export const waitlist = {
  title: 'Wait list',
} as const;
