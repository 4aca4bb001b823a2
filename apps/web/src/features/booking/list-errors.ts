import type { FieldErrors } from 'react-hook-form';
import type { BookingValues } from './form-values.ts';

export type FormError = { type: string; message?: string };
export type ErrorAtPath = { path: string; error: FormError };

const isError = (node: object): node is FormError => 'type' in node && typeof node.type === 'string';

const walk = (node: unknown, path: string[]): ErrorAtPath[] => {
  if (typeof node !== 'object' || node === null) return [];
  if (isError(node)) return [{ path: path.join('.'), error: node }];
  return Object.entries(node).flatMap(([key, child]) => walk(child, [...path, key]));
};

const parts = ['guardian', 'students', 'startsAt'] as const;

/** The form's errors one by one, in the order in which the page shows the fields. */
export const listErrors = (errors: FieldErrors<BookingValues>): ErrorAtPath[] =>
  parts.flatMap((part) => walk(errors[part], [part]));
