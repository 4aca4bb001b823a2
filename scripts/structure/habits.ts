import { withoutComments } from './imports.ts';
import { isTest, type Rule } from './rule.ts';

/** The time comes from the clock port, so that tests can move it. */
export const timeFromClock: Rule = ({ path, text }) => {
  const isBound =
    path.startsWith('apps/api/src/') && path !== 'apps/api/src/platform/clock.ts' && !isTest(path);
  if (!isBound) return [];
  return /\bnew Date\(\s*\)|\bDate\.now\(/.test(withoutComments(text))
    ? ['asks the machine for the time: take the clock, only platform/clock.ts may']
    : [];
};

const kebabCase = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const named = /^(README\.md|CHANGELOG\.md|Dockerfile|\d{14}_\w+|migration_lock\.toml)$/;
const grabBags = /^(utils?|helpers?|commons?|managers?|misc)(\.|$)/;

export const fileNames: Rule = ({ path }) =>
  path.split('/').flatMap((name) => {
    if (!kebabCase.test(name) && !named.test(name)) return [`has a name that is not in kebab-case: ${name}`];
    return grabBags.test(name) ? [`is called ${name}, which says nothing of what is in it`] : [];
  });

/** Where a tool wants one, the linter has been told the reason. */
const excused = 'biome-ignore lint/style/noDefaultExport';

export const namedExports: Rule = ({ path, text }) =>
  /\.(ts|tsx)$/.test(path) &&
  !/\.config\.ts$|\.d\.ts$/.test(path) &&
  !text.includes(excused) &&
  /^\s*export default\b/m.test(withoutComments(text))
    ? ['has a default export: name it']
    : [];

const machinePath = /(?:^|["'`\s=(:])(\/(?:home|Users|root|work|workspace|opt|mnt)\/[\w.-]+)/m;

/** A path of one machine is wrong on every other. */
export const noMachinePaths: Rule = ({ path, text }) => {
  const [, found] = machinePath.exec(path.endsWith('.svg') ? '' : text) ?? [];
  return found ? [`names a path of one machine: ${found}`] : [];
};
