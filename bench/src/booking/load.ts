import { Agent, request } from 'node:http';
import type { RunningProcess } from '../processes.ts';
import { type Measurement, measure } from '../rounds.ts';
import type { Form } from './forms.ts';

const agent = new Agent({ keepAlive: true });

/** Books, from an address of its own. Throws unless the answer is 201. */
export const post = (url: string, { index, body }: Form): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      'X-Forwarded-For': `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`,
    };
    const sent = request(`${url}/api/appointments`, { method: 'POST', agent, headers }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        answer += text;
      });
      response.on('end', () => {
        if (response.statusCode === 201) resolve();
        else reject(new Error(`${response.statusCode} ${answer}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

type Load = { forms: readonly Form[]; concurrency: number };

/** Sends all forms, so many at once. */
export const bookAll = (server: RunningProcess, load: Load): Promise<Measurement> =>
  measure(server, () => sendAll(server.url, load));

const sendAll = async (url: string, { forms, concurrency }: Load) => {
  const latencies: number[] = [];
  const waiting = forms.values();
  const work = async () => {
    for (const form of waiting) {
      const sentAt = performance.now();
      await post(url, form);
      latencies.push(performance.now() - sentAt);
    }
  };
  const startedAt = performance.now();
  const outcomes = await Promise.allSettled(Array.from({ length: concurrency }, work));
  const seconds = (performance.now() - startedAt) / 1000;
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
  return { latencies, seconds };
};
