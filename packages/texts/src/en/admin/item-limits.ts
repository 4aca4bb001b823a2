export const itemLimits = {
  title: 'Item limits',
} as const;
