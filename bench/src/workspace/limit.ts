import { once } from 'node:events';
import { express, Pool } from '../libraries.ts';
import { questionsAt } from './questions.ts';

/** The limit: Express and pg with plain statements, answering as many bytes as the API does; no session, no checks. */
const { PORT, DATABASE_URL: connectionString = '', NOW = '', SIZES = '{}' } = process.env;

const pool = new Pool({ connectionString, max: 12 });
const sizes: Record<string, number> = JSON.parse(SIZES);
const questions = new Map(questionsAt(new Date(NOW)).map((question) => [question.path, question]));

const app = express();
app.get('/ready', async (_req, res) => {
  await pool.query('SELECT 1');
  res.end();
});
app.get('/api/admin/{*path}', async (req, res) => {
  const { statements = [] } = questions.get(req.originalUrl) ?? {};
  await Promise.all(statements.map(({ sql, values }) => pool.query(sql, values)));
  res.type('json').send(Buffer.alloc(sizes[req.originalUrl] ?? 0, ' '));
});
const server = app.listen(Number(PORT));

await once(process, 'SIGTERM');
server.close();
server.closeAllConnections();
await pool.end();
