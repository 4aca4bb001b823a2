import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Request, RequestHandler } from 'express';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from './errors.ts';

type Deps = { pool: Pool; secret: string };

/**
 * Limits on attempts, counted in Postgres and so shared by all processes (architecture.md "Limits on attempts").
 * Only what tells something about a student is scarce; a whole school may book behind one address.
 */
export const createAttempts = ({ pool, secret }: Deps) => {
  const limiter = (keyPrefix: string, points: number, duration: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix,
      points,
      duration,
    });

  const writes = limiter('write', 300, 60);
  const tellingByAddress = limiter('telling-address', 20, 15 * 60);
  const tellingByEmail = limiter('telling-email', 10, 15 * 60);
  const changesByLink = limiter('change-link', 10, 60 * 60);
  const silentByAddress = limiter('silent-address', 40, 15 * 60);

  // The table shows neither addresses nor emails.
  const keyOf = (value: string) => createHmac('sha256', secret).update(value).digest('base64url');
  return {
    /** Every public write: 300 a minute for each address. */
    limitWrites: (async (req, _res, next) => {
      await take(writes, keyOf(addressOf(req)));
      next();
    }) satisfies RequestHandler,

    /** Counts one answer that tells something about a student; throws rate_limited when too many were given. */
    async spendTellingAnswer({ address, email }: { address: string; email: string }): Promise<void> {
      try {
        await take(tellingByAddress, keyOf(address));
        await take(tellingByEmail, keyOf(email));
      } catch (limit) {
        await take(silentByAddress, keyOf(address));
        throw limit;
      }
    },

    /**
     * Counts the moves by one manage link: 10 an hour. What changed nothing is given back. `change`
     * returns whether it changed something; throws rate_limited instead of changing too often.
     */
    async countChange(appointmentId: string, change: () => Promise<boolean>): Promise<void> {
      const key = keyOf(appointmentId);
      await take(changesByLink, key);
      let isChanged = false;
      try {
        isChanged = await change();
      } finally {
        if (!isChanged) await changesByLink.reward(key);
      }
    },

    /**
     * Throws rate_limited for an address that went on guessing long after its answers had ended: where a right guess
     * costs nothing (the wait list, a booking that may be cancelled at once), even being let in tells.
     */
    async refuseGuesser(address: string): Promise<void> {
      const guesses = await silentByAddress.get(keyOf(address));
      if (guesses && guesses.remainingPoints <= 0) throw limited(guesses);
    },
  };
};

export type Attempts = ReturnType<typeof createAttempts>;

/** Whom a request is counted under: its address; of an IPv6 one the /64, which one household has whole. */
export const addressOf = ({ ip = 'unknown' }: Request): string => {
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip;
  const [head = '', tail = ''] = ip.split('::');
  const groups = head.split(':');
  const missing = ip.includes('::') ? 8 - groups.length - tail.split(':').length : 0;
  return [...groups, ...Array(missing).fill('0'), ...tail.split(':')].slice(0, 4).join(':');
};

const limited = ({ msBeforeNext }: RateLimiterRes) =>
  new AppError('rate_limited', { retryAfterSeconds: msBeforeNext / 1000 });

const take = async (limiter: RateLimiterPostgres, key: string) => {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) {
      throw limited(refusal);
    }
    throw refusal;
  }
};
