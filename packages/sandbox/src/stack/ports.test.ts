import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { planPorts, readPort, requireFreePorts } from './ports.ts';

describe('the ports', () => {
  it('follow the site’s', () => {
    const ports = planPorts(3000, { dev: false });

    expect(ports).toMatchObject({ site: 3000, api: 3000, calendar: 3001, inbox: 3002 });
  });

  it('give the API one of its own where Vite serves the site', () => {
    const { site, api } = planPorts(3000, { dev: true });

    expect(site).toBe(3000);
    expect(api).toBeGreaterThan(3000);
  });

  it.each(['127.0.0.1', '0.0.0.0', '::'])('are taken when somebody listens on %s', async (host) => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen({ port: 0, host }, resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;

    const check = requireFreePorts(planPorts(port, { dev: false }));

    await expect(check).rejects.toThrow(`Port ${port}, for the booking page, is taken.`);
    other.close();
  });

  it.each([
    [undefined, 3000],
    ['', 3000],
    ['4000', 4000],
  ])('PORT=%s means %i', (text, port) => {
    expect(readPort(text)).toBe(port);
  });

  it.each(['web', '0', '-1', '70000', '80.5'])('PORT=%s is refused', (text) => {
    expect(() => readPort(text)).toThrow(`PORT is "${text}"`);
  });
});
