import { createLogger } from '../src/platform/logger.ts';

/** A logger whose lines can be searched afterwards for what must not be in them. */
export const createTestLogger = () => {
  const lines: string[] = [];
  const logger = createLogger('trace', { write: (line: string) => lines.push(line) });
  return { logger, lines };
};
