import { createHash, createHmac, hkdfSync } from 'node:crypto';

export type LinkTokens = {
  /** The token in the link to a row: 256 bits that nobody without the secret can guess. */
  tokenFor: (id: string) => string;
  /** What the database keeps of a token. */
  hashOf: (token: string) => Uint8Array<ArrayBuffer>;
};

/**
 * A token is derived from the row's id instead of drawn, so that a mail sent next week can carry the same link while
 * the database holds nothing but its hash (docs/decisions/0004). One kind of link never opens another.
 */
const createLinkTokens =
  (kind: 'manage-link' | 'offer-link') =>
  (sessionSecret: string): LinkTokens => {
    const key = Buffer.from(hkdfSync('sha256', sessionSecret, '', kind, 32));
    return {
      tokenFor: (id) => createHmac('sha256', key).update(id).digest('base64url'),
      hashOf: (token) => new Uint8Array(createHash('sha256').update(token).digest()),
    };
  };

/** Of an appointment. */
export const createManageTokens = createLinkTokens('manage-link');
/** Of an offer. */
export const createOfferTokens = createLinkTokens('offer-link');
