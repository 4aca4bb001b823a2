import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

export type ChannelTokens = {
  tokenFor: (channelId: string) => string;
  /** Takes as long for a token that is nearly right as for any other. */
  isTokenOf: (channelId: string, token: string) => boolean;
};

/**
 * By its token a notification shows that it comes through a channel of ours. It is derived like the manage links'
 * tokens, so that the database holds nothing by which somebody could make us call Google.
 */
export const createChannelTokens = (sessionSecret: string, calendarId: string): ChannelTokens => {
  const key = Buffer.from(hkdfSync('sha256', sessionSecret, '', 'calendar-channel', 32));
  const tokenFor = (channelId: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify([channelId, calendarId]))
      .digest('base64url');
  return {
    tokenFor,
    isTokenOf: (channelId, token) => timingSafeEqual(digest(token), digest(tokenFor(channelId))),
  };
};

/** Of one length, which comparing in constant time asks for. */
const digest = (token: string) => createHash('sha256').update(token).digest();
