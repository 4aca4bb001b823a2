import express, { type Express, type RequestHandler, type Router } from 'express';
import type { Config } from './config.ts';
import { webPages } from './http/pages.ts';
import { notFound, problemMapper } from './http/problems.ts';
import { noStore, rememberMount, requestLog, sameOrigin, securityHeaders } from './http/security.ts';
import type { Logger } from './platform/logger.ts';
import type { Metrics } from './platform/metrics.ts';

/** Routers by the path they are mounted at. */
type Mounts = Record<`/${string}`, Router>;

export type AppDeps = {
  config: Config;
  logger: Logger;
  metrics: Pick<Metrics, 'observeRequest'>;
  webFolder: string;
  /** For everybody, without a session. */
  publicRoutes: Mounts;
  /** Sign-in: they make the session and read it. */
  authRoutes: Router;
  /** For admins only, by being mounted here. */
  adminRoutes: Mounts;
  session: RequestHandler;
  requireAdmin: RequestHandler;
  /** Each visit to the sign-in keeps a session until it is over. */
  limitVisits: RequestHandler;
};

/** The Express app, not yet listening. */
export const createApp = (deps: AppDeps): Express => {
  const { config, logger, metrics, webFolder, limitVisits, ...routes } = deps;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.use(securityHeaders(config.isSecure));

  const jsonBody = express.json({ limit: '64kb' });

  const api = express.Router();
  api.use(requestLog({ logger, observeRequest: metrics.observeRequest }));

  const admin = express.Router();
  admin.use(noStore, routes.session, routes.requireAdmin, sameOrigin(config.publicUrl));
  admin.use(jsonBody);
  for (const [path, router] of Object.entries(routes.adminRoutes)) admin.use(path, rememberMount, router);
  api.use('/admin', admin);

  api.use('/auth/google', limitVisits);
  api.use('/auth', rememberMount, noStore, routes.session, sameOrigin(config.publicUrl), routes.authRoutes);

  api.use(['/appointments', '/waitlist', '/manage', '/offers', '/health', '/metrics'], noStore);
  api.use(jsonBody);
  for (const [path, router] of Object.entries(routes.publicRoutes)) api.use(path, rememberMount, router);

  app.use('/api', api, notFound);
  app.use(webPages(webFolder));
  app.use(notFound);
  app.use(problemMapper(logger));
  return app;
};
