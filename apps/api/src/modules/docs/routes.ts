import { openApiDocument } from '@clothes-closet/contracts/openapi';
import { type RequestHandler, Router, static as serveFiles } from 'express';
import { getAbsoluteFSPath } from 'swagger-ui-dist';

/** GET /openapi.json: the contract, made from the schemas that parse the requests. */
export const openApiRoutes = (): Router => {
  const document = openApiDocument();
  return Router().get('/', (_req, res) => {
    res.json(document);
  });
};

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Clothes Closet API</title><link rel="stylesheet" href="docs/files/swagger-ui.css"></head>
<body><div id="swagger-ui"></div><script src="docs/files/swagger-ui-bundle.js"></script><script src="docs/start.js"></script></body>
</html>`;

const start = `SwaggerUIBundle({ url: 'openapi.json', dom_id: '#swagger-ui', deepLinking: true });`;

const send =
  (type: string, text: string): RequestHandler =>
  (_req, res) => {
    res.type(type).send(text);
  };

/** GET /docs: the contract for people. */
export const docsRoutes = (): Router =>
  Router()
    .get('/', send('html', page))
    .get('/start.js', send('js', start))
    .use('/files', serveFiles(getAbsoluteFSPath(), { index: false }));
