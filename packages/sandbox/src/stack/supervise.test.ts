import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commandsNaming, eventually } from '../testing/processes.ts';
import { planPorts, requireFreePorts } from './ports.ts';

const script = join(import.meta.dirname, '../testing/stub-stack.ts');

const serving = `
import { createServer } from 'node:http';
createServer((_request, response) => response.end('ok')).listen(Number(process.env.PORT), '127.0.0.1');
`;
const stopsPolitely = `
process.on('SIGTERM', () => { console.log('api stops'); process.exit(0); });
`;
const refusesToStop = "process.on('SIGTERM', () => {});\n";

/** A port that is free with those after it, below those that the system hands out. */
const findFreeRange = async (): Promise<number> => {
  const first = 12_000 + 10 * randomInt(1_800);
  const isFree = await requireFreePorts(planPorts(first, { dev: true })).then(
    () => true,
    () => false,
  );
  return isFree ? first : findFreeRange();
};

describe('the stack as npm start runs it', { timeout: 90_000 }, () => {
  let folder: string;
  let port: number;
  let stack: ChildProcess | undefined;
  let output: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stack-'));
    // PostgreSQL's own account has to get there when the tests run as root.
    chmodSync(folder, 0o755);
  });
  beforeEach(async () => {
    port = await findFreeRange();
    output = '';
  });
  afterEach(async () => {
    stack?.kill('SIGKILL');
    stack = undefined;
    await eventually(() => commandsNaming(folder).length === 0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = (api: string, { throughNpm = false } = {}) => {
    writeFileSync(join(folder, 'api.mjs'), api);
    const command = [process.execPath, script, folder, String(port)];
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { start: command.join(' ') } }));
    const [program = '', ...args] = throughNpm ? ['npm', '--prefix', folder, 'start'] : command;
    stack = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [stack.stdout, stack.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    return stack;
  };
  const startAndWait = async (api: string, options = {}) => {
    const started = start(api, options);
    await eventually(() => output.includes('Started in') || started.exitCode !== null);
    expect(output).toContain(`Open http://localhost:${port}`);
    return started;
  };

  it('says what it does, then where to look', async () => {
    await startAndWait(serving + stopsPolitely);

    expect(output).toMatch(/PostgreSQL.*\n.*Database is ready \(\d+ migrations applied\).*\n.*API is up/);
  });

  it('starts again on what an earlier start has kept', async () => {
    await startAndWait(serving + stopsPolitely);

    expect(output).toContain('nothing new to migrate');
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'stops in order at %s and leaves no process',
    async (signal) => {
      const started = await startAndWait(serving + stopsPolitely);
      expect(commandsNaming(folder).length).toBeGreaterThan(3);

      started.kill(signal);
      const [code] = await once(started, 'exit');

      expect(code).toBe(0);
      expect(commandsNaming(folder)).toEqual([]);
    },
  );

  it('leaves no process when it is killed itself', async () => {
    const started = await startAndWait(serving + stopsPolitely);

    started.kill('SIGKILL');

    await eventually(() => commandsNaming(folder).length === 0);
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)('stops when the npm that started it gets %s', async (signal) => {
    const npm = await startAndWait(serving + stopsPolitely, { throughNpm: true });

    npm.kill(signal);

    await eventually(() => commandsNaming(folder).length === 0);
  });

  it('stops at once while it is still starting', async () => {
    const started = start(stopsPolitely);
    await eventually(() => output.includes('Database is ready'));

    started.kill('SIGTERM');

    await once(started, 'exit');
    await eventually(() => commandsNaming(folder).length === 0);
  });

  it('is forced by a second signal', async () => {
    const started = await startAndWait(serving + refusesToStop);

    started.kill('SIGINT');
    await eventually(() => output.includes('Stopping'));
    started.kill('SIGINT');

    await eventually(() => commandsNaming(folder).length === 0);
  });

  it('says so and ends when the API dies', async () => {
    const started = await startAndWait(
      `${serving}setTimeout(() => { console.log('out of coats'); process.exit(3); }, 1500);`,
    );

    const [code] = await once(started, 'exit');

    expect(code).toBe(1);
    expect(output).toContain('The API stopped by itself.\nout of coats');
    expect(commandsNaming(folder)).toEqual([]);
  });

  it('shows why the API did not start', async () => {
    const started = start("console.log('DATABASE_URL is missing'); process.exit(1);");

    const [code] = await once(started, 'close');

    expect(code).toBe(1);
    expect(output).toContain('DATABASE_URL is missing');
    await eventually(() => commandsNaming(folder).length === 0);
  });

  it('names the port that is taken', async () => {
    const other = createServer().listen(port + 2, '127.0.0.1');
    await once(other, 'listening');

    const [code] = await once(start(serving), 'close');
    other.close();

    expect(code).toBe(1);
    expect(output).toContain(`Port ${port + 2}, for the inbox, is taken.`);
  });
});
