import { importRule } from './rule.ts';

/** Packages that only need so much, so that they stay pure and light. */
const allowedIn: Record<string, string[]> = {
  'packages/scheduling/src/': ['temporal-polyfill'],
  'packages/contracts/src/': ['zod'],
};

export const frugalPackages = importRule((path, { target, isRelative }) => {
  const home = Object.keys(allowedIn).find((folder) => path.startsWith(folder));
  if (!home) return undefined;
  const isAllowed = isRelative ? target.startsWith(home) : allowedIn[home]?.includes(target);
  return isAllowed
    ? undefined
    : `imports ${target}: ${home} imports nothing but ${allowedIn[home]?.join(', ')}`;
});

const clients = /^(googleapis|@googleapis\/.+|google-auth-library|nodemailer|twilio)$/;

/** Where Google, mail and text messages are spoken to, and what is tried against the real clients. */
const speakers = ['apps/api/src/integrations/', 'packages/sandbox/'];

export const clientsBehindPorts = importRule((path, { target, isRelative }) =>
  !isRelative && clients.test(target) && !speakers.some((folder) => path.startsWith(folder))
    ? `imports ${target}: only apps/api/src/integrations does`
    : undefined,
);

/** Which of our own packages may be imported where: apps on packages, never the other way, and no app on another. */
export const packagesPointDown = importRule((path, { target }) => {
  if (path.startsWith('packages/') && target === '@clothes-closet/api')
    return 'imports the API from a package';
  if (path.startsWith('packages/') && target.startsWith('apps/')) return `imports ${target} from a package`;
  if (!path.startsWith('apps/web/')) return undefined;
  return /^@clothes-closet\/(api|database|sandbox)$/.test(target) || target.startsWith('apps/api/')
    ? `imports ${target}: the web app knows the API by its contracts only`
    : undefined;
});
