import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceFiles } from './source-files.ts';
import { findViolations } from './structure.ts';

const check = (path: string, text = '') => findViolations([{ path, text }]);
const importing = (specifier: string) => `import { thing } from '${specifier}';\n`;
// In pieces: the check reads this file, too.
const homePath = ['', 'home', 'somebody', 'closet'].join('/');

describe('the structure check refuses', () => {
  it.each([
    [
      'a feature that imports a page',
      'apps/web/src/features/booking/form.tsx',
      importing('../../pages/home.tsx'),
    ],
    ['ui that imports a feature', 'apps/web/src/ui/field.tsx', importing('../features/booking/draft.ts')],
    ['lib that imports ui', 'apps/web/src/lib/dates.ts', importing('../ui/field.tsx')],
    ['a page that imports the router', 'apps/web/src/pages/home.tsx', importing('../app/router.tsx')],
    [
      'routes that import the repository',
      'apps/api/src/modules/booking/routes.ts',
      importing('./repository.ts'),
    ],
    [
      'a repository that imports its service',
      'apps/api/src/modules/booking/repository.ts',
      importing('./service.ts'),
    ],
    [
      'a neighbour module’s repository',
      'apps/api/src/modules/booking/service.ts',
      importing('../audit/repository.ts'),
    ],
    [
      'platform that knows a module',
      'apps/api/src/platform/database.ts',
      importing('../modules/audit/service.ts'),
    ],
    ['scheduling with a library', 'packages/scheduling/src/slots.ts', importing('zod')],
    ['scheduling that reads files', 'packages/scheduling/src/slots.ts', importing('node:fs')],
    [
      'scheduling that leaves its folder',
      'packages/scheduling/src/slots.ts',
      importing('../../texts/src/index.ts'),
    ],
    ['contracts with a library', 'packages/contracts/src/booking.ts', importing('libphonenumber-js')],
    [
      'Google outside integrations',
      'apps/api/src/modules/calendar/sync.ts',
      importing('@googleapis/calendar'),
    ],
    [
      'nodemailer outside integrations',
      'apps/api/src/modules/notifications/sender.ts',
      importing('nodemailer'),
    ],
    ['the web app with the database', 'apps/web/src/lib/api.ts', importing('@clothes-closet/database')],
    ['a package with an app', 'packages/texts/src/index.ts', importing('@clothes-closet/api')],
    [
      'a dynamic import against the arrows',
      'apps/web/src/ui/field.tsx',
      `await import('../pages/home.tsx');`,
    ],
    ['a re-export against the arrows', 'apps/web/src/lib/all.ts', `export * from '../ui/field.tsx';`],
    ['the machine’s time in a service', 'apps/api/src/modules/booking/service.ts', 'const now = new Date();'],
    ['Date.now in a service', 'apps/api/src/modules/booking/service.ts', 'const now = Date.now();'],
    ['a name in camel case', 'apps/web/src/ui/dayChips.tsx', ''],
    ['a folder in capitals', 'apps/web/src/UI/field.tsx', ''],
    ['a grab-bag file', 'apps/web/src/lib/utils.ts', ''],
    ['a grab-bag folder', 'apps/api/src/helpers/dates.ts', ''],
    ['a default export', 'apps/web/src/ui/field.tsx', 'export default function Field() {}'],
    ['a path of one machine', 'bench/src/main.ts', `const folder = '${homePath}';`],
  ])('%s', (_what, path, text) => {
    expect(check(path, text)).toHaveLength(1);
  });
});

describe('the structure check allows', () => {
  it.each([
    [
      'a page that imports a feature',
      'apps/web/src/pages/home.tsx',
      importing('../features/booking/booking-form.tsx'),
    ],
    ['a feature that imports ui', 'apps/web/src/features/site/banner.tsx', importing('../../ui/button.tsx')],
    ['the app that imports pages', 'apps/web/src/app/router.tsx', importing('../pages/home.tsx')],
    [
      'a service that asks a neighbour’s service',
      'apps/api/src/modules/booking/service.ts',
      importing('../audit/service.ts'),
    ],
    [
      'a service with its repository',
      'apps/api/src/modules/booking/service.ts',
      importing('./repository.ts'),
    ],
    ['zod/mini in contracts', 'packages/contracts/src/booking.ts', importing('zod/mini')],
    [
      'Google in integrations',
      'apps/api/src/integrations/google-calendar.ts',
      importing('@googleapis/calendar'),
    ],
    ['any library in a test', 'packages/scheduling/src/slots.test.ts', importing('fast-check')],
    ['a date that is given', 'apps/api/src/modules/booking/service.ts', 'const start = new Date(startsAt);'],
    ['the time in the clock', 'apps/api/src/platform/clock.ts', 'const now = new Date();'],
    ['the time named in a comment', 'apps/api/src/modules/a/service.ts', '// never new Date() here\n'],
    ['a default export of a config', 'apps/web/vite.config.ts', 'export default {};'],
    ['a migration’s name', 'prisma/migrations/20261122000000_init/migration.sql', ''],
    [
      'an address on the web',
      'packages/texts/src/en/index.ts',
      `const url = 'https://example.org/home/page';`,
    ],
  ])('%s', (_what, path, text) => {
    expect(check(path, text)).toEqual([]);
  });
});

it('the check reads the code of every folder', () => {
  const paths = readSourceFiles(join(import.meta.dirname, '../..')).map(({ path }) => path);

  expect(paths).toContain('scripts/structure/structure.test.ts');
  expect(paths).toContain('packages/sandbox/src/postgres/postgres.ts');
  expect(paths.filter((path) => path.includes('node_modules'))).toEqual([]);
});
