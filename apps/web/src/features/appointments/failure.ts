import { ApiError } from '../../lib/api.ts';

/** Why a change was not made, as a volunteer is told it. */
export type Failure = 'conflict' | 'notFound' | 'tooManyPeople' | 'forbidden' | 'network' | 'internal';

const isFullHouse = ({ problem }: ApiError) =>
  problem?.errors?.some(({ path, code }) => path === 'relation' && code === 'too_many') ?? false;

/** Undefined where the frame tells it: the session has ended. */
export const failureOf = (error: Error): Failure | undefined => {
  if (!(error instanceof ApiError)) return 'internal';
  switch (error.code) {
    case 'unauthenticated':
      return undefined;
    case 'conflict':
    case 'forbidden':
    case 'network':
      return error.code;
    case 'not_found':
      return 'notFound';
    case 'validation_failed':
      return isFullHouse(error) ? 'tooManyPeople' : 'internal';
    default:
      return 'internal';
  }
};
