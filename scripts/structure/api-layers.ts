import { importRule } from './rule.ts';

const modules = 'apps/api/src/modules/';

/** routes → service → repository: what each kind of file must not import. */
const forbidden: Record<string, string[]> = {
  'routes.ts': ['repository.ts'],
  'presenter.ts': ['routes.ts'],
  'service.ts': ['routes.ts'],
  'jobs.ts': ['routes.ts'],
  'repository.ts': ['routes.ts', 'service.ts', 'presenter.ts', 'jobs.ts'],
};

export const apiLayers = importRule((path, { target, isRelative }) => {
  if (!isRelative || !path.startsWith(modules) || !target.startsWith(modules)) return undefined;
  const from = placeOf(path);
  const to = placeOf(target);
  if (to.file === 'repository.ts' && to.module !== from.module) {
    return `imports ${target}: a repository is its own module's; ask that module's service`;
  }
  return from.module === to.module && forbidden[from.file]?.includes(to.file)
    ? `imports ${target}: arrows point from routes to service to repository`
    : undefined;
});

/** Below the modules nothing knows of them. */
export const apiFoundations = importRule((path, { target, isRelative }) => {
  const isFoundation = /^apps\/api\/src\/(platform|integrations)\//.test(path);
  return isRelative && isFoundation && /^apps\/api\/src\/(modules|http|compose|app)\b/.test(target)
    ? `imports ${target}: platform and integrations know nothing of modules and routes`
    : undefined;
});

const placeOf = (path: string) => {
  const [module = '', ...rest] = path.slice(modules.length).split('/');
  return { module, file: rest.join('/') };
};
