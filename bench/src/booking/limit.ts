import { once } from 'node:events';
import { express, Pool } from '../libraries.ts';
import { placeBooking } from './place-booking.ts';

/** The limit: Express and pg, no more around the SQL than it takes. */
const { PORT, DATABASE_URL: connectionString = '' } = process.env;

const pool = new Pool({ connectionString, max: 12 });
const app = express();
app.get('/ready', async (_req, res) => {
  await pool.query('SELECT 1');
  res.end();
});
app.post('/api/appointments', express.json(), async (req, res) => {
  res.status(201).json(await placeBooking(pool, req.body, String(req.headers['x-forwarded-for'])));
});
const server = app.listen(Number(PORT));

await once(process, 'SIGTERM');
server.close();
server.closeAllConnections();
await pool.end();
