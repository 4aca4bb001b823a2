import type { BrowserContext } from '@playwright/test';

export type Complaints = ReturnType<typeof createComplaints>;

const ours = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Collects what no page should do: errors in its console, uncaught ones, requests to other machines. */
export const createComplaints = () => {
  const heard: string[] = [];
  const allowed: RegExp[] = [];

  return {
    watch(context: BrowserContext): void {
      context.on('console', (message) => {
        if (message.type() !== 'error') return;
        const { url } = message.location();
        heard.push(`console: ${message.text()} (${pathOf(url)})`);
      });
      context.on('weberror', (error) => heard.push(`uncaught: ${String(error.error())}`));
      context.on('request', (request) => {
        const { protocol, hostname, host } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && !ours.has(hostname)) heard.push(`request to ${host}`);
      });
    },
    /** Says that a test means to bring this about. */
    allow(...patterns: RegExp[]): void {
      allowed.push(...patterns);
    },
    list: () => heard.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint))),
  };
};

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);

/** What the browser itself writes when our API refuses something. */
export const refusal = (status: number, path: string): RegExp =>
  new RegExp(`^console: Failed to load resource.* status of ${status} .*\\(${path}\\)$`);

/** Nobody is signed in yet, and the sign-in page asks. */
export const notSignedIn = refusal(401, '/api/auth/me');
