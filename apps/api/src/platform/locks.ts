import { daysTouched, type Interval } from '@clothes-closet/scheduling';
import type { Tx } from './database.ts';

/**
 * Waits until nobody else holds any of the keys, and holds them to the end of the transaction.
 * Everybody takes them in sorted order, and before any row, so no two wait for each other.
 */
export const lockKeys = async (tx: Tx, keys: readonly string[]): Promise<void> => {
  const sorted = [...new Set(keys)].sort();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(${sorted}::text[]) AS key`;
};

/** Who takes a time holds its days, so that what is free in them stays so. */
export const dayKeys = (time: Interval, timeZone: string): string[] =>
  daysTouched(time, timeZone).map((day) => `day:${day}`);

/** Who books for students holds them, so that none is booked for twice. */
export const studentKeys = (studentIds: readonly string[]): string[] =>
  studentIds.map((studentId) => `student:${studentId}`);
