import { sqlStateOf } from '../../platform/database.ts';

/** Unique, exclusion, serialization failure, deadlock: the database had the last word; asking again says which refusal. */
const rivalry = new Set(['23505', '23P01', '40001', '40P01']);
const mostAttempts = 3;

/** Does the work again where the database has decided for a rival. */
export const againstRivals = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const sqlState = sqlStateOf(error);
      if (attempt === mostAttempts || sqlState === undefined || !rivalry.has(sqlState)) throw error;
    }
  }
};
