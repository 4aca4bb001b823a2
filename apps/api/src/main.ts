import { createServer } from 'node:http';
import { migrate } from '@clothes-closet/database/migrate';
import { compose } from './compose.ts';
import { ConfigError, readConfig } from './config.ts';
import { systemClock } from './platform/clock.ts';
import { createLogger } from './platform/logger.ts';

/** Seconds that requests and jobs under way may take to finish once the process is asked to stop. */
const patience = 25;

const start = async () => {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  const migrations = await migrate(config.databaseUrl);
  if (migrations.length > 0) logger.info({ migrations }, 'database migrated');

  const api = compose(config, { clock: systemClock, logger });
  await api.start();
  const server = createServer(api.app);
  server.on('listening', () => logger.info({ port: config.port }, 'listening'));
  server.on('error', (error: NodeJS.ErrnoException) => {
    logger.fatal({ code: error.code, port: config.port }, 'can not listen');
    process.exit(1);
  });
  server.listen(config.port);

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), patience * 1000).unref();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await closed;
    await api.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
};

start().catch((error: unknown) => {
  const { name, message, code } = error as NodeJS.ErrnoException;
  process.stderr.write(
    error instanceof ConfigError ? `${message}\n` : `The API could not start: ${code ?? name} ${message}\n`,
  );
  process.exit(1);
});
