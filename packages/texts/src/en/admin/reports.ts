export const reports = {
  title: 'Reports',
  items: {
    socks: 'Socks',
    underwear: 'Underwear',
    shoes: 'Shoes',
    coats: 'Coats',
    backpacks: 'Backpacks',
    misc: 'Other items',
  },
  shoes: 'Shoes',
  underwear: 'Underwear',
  unknownSize: 'Not known',
  /** The downloaded files. */
  file: {
    served: 'People served',
    sizes: 'Sizes needed',
    month: 'Month',
    appointments: 'Appointments',
    students: 'Students',
    others: 'Other people',
    people: 'People',
    items: 'Items',
    total: 'Total',
    kind: 'Kind',
    size: 'Size',
  },
} as const;
