/** What a failure's code means for a volunteer. */
export type Reason =
  | 'unknownAddress'
  | 'mailboxFull'
  | 'blocked'
  | 'refused'
  | 'invalidAddress'
  | 'notReached'
  | 'unknown';

/** Enhanced status codes of mail servers, by class and subject (RFC 3463). */
const byStatus: readonly [pattern: RegExp, reason: Reason][] = [
  [/ [45]\.1\.\d+$/, 'unknownAddress'],
  [/ [45]\.2\.\d+$/, 'mailboxFull'],
  [/ [45]\.7\.\d+$/, 'blocked'],
  [/^SMTP 5/, 'refused'],
  // Not now: its own service is busy or down.
  [/^SMTP 4/, 'notReached'],
  [/^(EENVELOPE|EMESSAGE)$/, 'invalidAddress'],
  [/^E[A-Z]+$/, 'notReached'],
];

/** Puts a code of the ledger, such as `SMTP 550 5.1.1` or `ETIMEDOUT`, into one of few meanings. */
export const reasonOf = (code: string): Reason =>
  byStatus.find(([pattern]) => pattern.test(code))?.[1] ?? 'unknown';
