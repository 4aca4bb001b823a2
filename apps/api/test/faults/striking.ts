/** Where a process can be struck: at its talk with PostgreSQL, Google, the mail server or Twilio. */
export type Line = 'postgres' | 'google' | 'mail' | 'texts';
export type When =
  /** What it asks has not arrived. */
  | 'before'
  /** It was done, and the process has not heard so. */
  | 'after';

export type Point = {
  line: Line;
  when: When;
  /** Of a statement, or `POST /calendar/v3/…`. A mail needs none. */
  at: RegExp;
  /** A statement that must have come before in the same transaction: which COMMIT is meant. */
  following?: RegExp;
};

export type Moment = { line: Line; when: When; subject: string; connection?: number };

/** Waits for the process to come to a point, and strikes it there: once for each time it is armed. */
export const createStriker = () => {
  let armed: { point: Point; strike: () => void; followed: Set<number> } | undefined;

  const isThere = ({ point, followed }: NonNullable<typeof armed>, moment: Moment): boolean => {
    const { line, when, subject, connection = 0 } = moment;
    if (line !== point.line) return false;
    if (point.following && !followed.has(connection)) {
      if (point.following.test(subject)) followed.add(connection);
      return false;
    }
    if (when === 'after' && /^(COMMIT|ROLLBACK)/.test(subject)) followed.delete(connection);
    return when === point.when && point.at.test(subject);
  };

  return {
    arm: (point: Point, strike: () => void): void => {
      armed = { point, strike, followed: new Set() };
    },
    /** Whether what is on its way may go on. */
    mayPass: (moment: Moment): boolean => {
      if (!armed || !isThere(armed, moment)) return true;
      const { strike } = armed;
      armed = undefined;
      strike();
      return false;
    },
  };
};
