import { createHash } from 'node:crypto';
import type { LanguageCode } from '@clothes-closet/texts';
import { build, createServer, type Plugin, type Rolldown } from 'vite';
import type { drawFirstView, FirstView } from '../src/app/first-view.tsx';

type Bundle = Rolldown.OutputBundle;
type View = FirstView & { code: LanguageCode };

const languages: LanguageCode[] = ['en', 'es', 'ar', 'fr'];

/** The booking page in each language, drawn by the app's own components. */
const drawViews = async (root: string): Promise<View[]> => {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'warn',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { drawFirstView: draw } = await server.ssrLoadModule('/src/app/first-view.tsx');
    const drawWith = draw as typeof drawFirstView;
    return await Promise.all(
      languages.map(async (code) => {
        const { booking } = await server.ssrLoadModule(`@clothes-closet/texts/${code}/booking`);
        return { code, ...(await drawWith(code, booking)) };
      }),
    );
  } finally {
    await server.close();
  }
};

/** The script that shows one of them, as one file. Older phones than the app's understand it: it tells them so. */
const bundleScript = async (root: string): Promise<string> => {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2017',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'src/app/show-first-view.ts', output: { format: 'iife' } },
    },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const [script] = outputs.filter((file) => file.type === 'chunk');
  if (!script) throw new Error('The script of the first view was not built.');
  return script.code;
};

const textsFile = (bundle: Bundle, code: LanguageCode): string => {
  const path = `packages/texts/src/${code}/booking.ts`;
  const chunk = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.replaceAll('\\', '/').endsWith(path),
  );
  if (!chunk) throw new Error(`The build has no texts in ${code}.`);
  return `/${chunk.fileName}`;
};

/** Drawn with classes that the styles of the build do not know, the page would look like nothing. */
const checkClasses = (html: string, bundle: Bundle) => {
  const styles = Object.values(bundle)
    .filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
    .map((file) => (file.type === 'asset' ? String(file.source) : ''))
    .join();
  const names = [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, list = '']) => list.split(' '));
  const unknown = names.filter((name) => name.startsWith('_') && !styles.includes(`.${name}`));
  if (unknown.length > 0) throw new Error(`The first view has classes without styles: ${unknown.join(' ')}`);
};

/** A view of a language, and within it what may have to be said there later. */
const templateOf = ({ code, page, news }: View, bundle: Bundle): string => {
  const later = Object.entries(news).map(
    ([name, html]) => `<template data-news="${name}">${html}</template>`,
  );
  const html = `<div data-first-view>${page}</div>${later.join('')}`;
  checkClasses(html, bundle);
  return `<template lang="${code}" data-texts="${textsFile(bundle, code)}">${html}</template>`;
};

/** The app is fetched at once, but started by the script of the first view. */
const appScript = /<script type="module" crossorigin src="([^"]+)"><\/script>/;

/**
 * Puts into index.html what the booking page shows before anything is known of the site, in every language, and the
 * script that shows the one of the visit: a phone paints it before it has the app.
 */
export const firstView = (): Plugin => {
  let root = '';
  return {
    name: 'first-view',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('The build has no index.html.');
      const [views, source] = await Promise.all([drawViews(root), bundleScript(root)]);
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      const fileName = `assets/show-first-view-${hash}.js`;
      this.emitFile({ type: 'asset', fileName, source });
      const templates = views.map((view) => templateOf(view, bundle));
      templates.push(`<noscript>${views.map(({ noScript }) => noScript).join('')}</noscript>`);
      const html = String(page.source).replace(appScript, (_tag, address: string) => {
        templates.push(`<script src="/${fileName}" data-app="${address}"></script>`);
        return `<link rel="modulepreload" crossorigin href="${address}">`;
      });
      page.source = html
        .replaceAll('<link rel="modulepreload"', '<link rel="modulepreload" fetchpriority="low"')
        .replace('</body>', () => [...templates, '</body>'].join('\n'));
    },
  };
};
