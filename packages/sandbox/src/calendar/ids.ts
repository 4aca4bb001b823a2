import { randomBytes } from 'node:crypto';

const LETTERS = '0123456789abcdefghijklmnopqrstuv';

/** An id as Google makes them: 26 characters of base32hex. */
export const newEventId = () => [...randomBytes(26)].map((byte) => LETTERS[byte % 32]).join('');

export const newOpaqueId = () => randomBytes(20).toString('base64url');
