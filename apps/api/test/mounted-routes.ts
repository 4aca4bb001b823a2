import type { Express } from 'express';

/** What Express keeps of each thing that is mounted: a route, a router, or a step on the way. */
type Layer = {
  rawPath: unknown;
  route?: { path: unknown; methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
};

/** Every route under /api/admin as Express has it, as in `get /admin/item-limits/:id`. */
export const adminRoutesOf = (app: Express): string[] => {
  const { stack } = app.router as unknown as { stack: Layer[] };
  return walk(stack, '').flatMap(({ method, path }) =>
    path.startsWith('/api/admin/') ? [`${method} ${path.slice('/api'.length).replace(/\/$/, '')}`] : [],
  );
};

type Mounted = { method: string; path: string };

const walk = (stack: Layer[], base: string): Mounted[] =>
  stack.flatMap(({ rawPath, route, handle }) => {
    if (route) {
      const path = base + textOf(route.path);
      return Object.keys(route.methods).map((method) => ({ method, path }));
    }
    return handle.stack ? walk(handle.stack, base + textOf(rawPath).replace(/\/$/, '')) : [];
  });

/** A pattern that is no text (several at once, a regular expression) can't be compared: it is not passed over. */
const textOf = (path: unknown): string => {
  if (typeof path !== 'string') throw new Error(`a route is mounted at ${String(path)}, which is no text`);
  return path;
};
