export const dashboard = {
  title: 'Today',
} as const;
