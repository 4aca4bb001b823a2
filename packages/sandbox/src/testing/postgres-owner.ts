/** A program that starts a PostgreSQL and then never ends by itself: tests kill it. */
import { startPostgres } from '../postgres/postgres.ts';

const { dataDir } = await startPostgres({ dataDir: process.argv[2] });
process.stdout.write(`${dataDir}\n`);
setInterval(() => {}, 60_000);
