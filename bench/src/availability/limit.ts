import { once } from 'node:events';
import { express } from '../libraries.ts';

/** The limit: Express answering the bytes it is given at its start, with the type and ETag it is given. */
const { PORT, ANSWER_URL = '' } = process.env;

const answer = await fetch(ANSWER_URL);
const type = answer.headers.get('content-type') ?? '';
const etag = answer.headers.get('etag') ?? '';
const body = Buffer.from(await answer.arrayBuffer());

const app = express();
app.get('/ready', (_req, res) => {
  res.end();
});
app.get('/api/availability', (_req, res) => {
  res.set({ 'Content-Type': type, ETag: etag }).send(body);
});
const server = app.listen(Number(PORT));

await once(process, 'SIGTERM');
server.close();
server.closeAllConnections();
