export const entry = {
  title: 'New booking',
} as const;
