/** The short form belongs to npm test; the long one takes real minutes: npm run test:faults. */
export const isLongForm = process.env.FAULTS === 'long';
