import { migrate } from '@clothes-closet/database/migrate';
import { recordFamilies, startPostgres } from '@clothes-closet/sandbox';
import type { TestProject } from 'vitest/node';
import { createJobQueue } from '../src/platform/job-queue.ts';
import { createLogger } from '../src/platform/logger.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test databases are made. */
    postgresUrl: string;
  }
}

export const templateDatabase = 'clothes_closet_template';

/** One PostgreSQL for the whole run, with one migrated database that each test file clones. */
const setUp = async ({ provide }: TestProject) => {
  const postgres = await startPostgres();
  const databaseUrl = await postgres.createDatabase(templateDatabase);
  await migrate(databaseUrl);
  const jobs = createJobQueue({ databaseUrl, logger: createLogger('error') });
  await jobs.start();
  await jobs.stop();
  await recordFamilies(databaseUrl);
  provide('postgresUrl', postgres.urlFor('postgres'));
  return postgres.stop;
};

// biome-ignore lint/style/noDefaultExport: how vitest finds a global setup
export default setUp;
