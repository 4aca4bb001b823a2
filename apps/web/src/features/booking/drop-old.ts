import { readAttempt } from './attempt.ts';
import { readDraft } from './draft.ts';

/** Drops what was written or sent here more than a day ago: whichever page is opened, and whoever opens it. */
export const dropOld = () => {
  readDraft();
  readAttempt();
};
