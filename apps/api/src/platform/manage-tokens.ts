import { createHash, createHmac, hkdfSync } from 'node:crypto';

export type ManageTokens = {
  /** The token in an appointment's manage link: 256 bits that nobody without the secret can guess. */
  tokenFor: (appointmentId: string) => string;
  /** What the database keeps of a token. */
  hashOf: (token: string) => Uint8Array<ArrayBuffer>;
};

/**
 * A token is derived from the appointment's id instead of drawn, so that a mail sent next week can carry the same
 * link while the database holds nothing but its hash (docs/decisions/0004).
 */
export const createManageTokens = (sessionSecret: string): ManageTokens => {
  const key = Buffer.from(hkdfSync('sha256', sessionSecret, '', 'manage-link', 32));
  return {
    tokenFor: (appointmentId) => createHmac('sha256', key).update(appointmentId).digest('base64url'),
    hashOf: (token) => new Uint8Array(createHash('sha256').update(token).digest()),
  };
};
