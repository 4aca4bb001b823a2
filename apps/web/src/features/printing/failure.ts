import { ApiError } from '../../lib/api.ts';

/** Why there are no forms, as a volunteer is told it. */
export type Failure = 'notFound' | 'forbidden' | 'network' | 'internal';

/** Undefined where the frame tells it: the session has ended. */
export const failureOf = (error: Error): Failure | undefined => {
  if (!(error instanceof ApiError)) return 'internal';
  switch (error.code) {
    case 'unauthenticated':
      return undefined;
    case 'not_found':
      return 'notFound';
    case 'forbidden':
    case 'network':
      return error.code;
    default:
      return 'internal';
  }
};
