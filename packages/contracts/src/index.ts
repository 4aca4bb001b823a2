export * from './admin.ts';
export * from './booking.ts';
export * from './choices.ts';
export * from './primitives.ts';
export * from './problems.ts';
export * from './public.ts';
