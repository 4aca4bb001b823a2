import { importRule } from './rule.ts';

const source = 'apps/web/src/';

/** What each layer may import besides itself: pages → features → ui → i18n → lib, never back. */
const below: Record<string, string[]> = {
  pages: ['features', 'ui', 'i18n', 'lib'],
  features: ['ui', 'i18n', 'lib'],
  ui: ['i18n', 'lib'],
  i18n: ['lib'],
  lib: [],
};

export const webLayers = importRule((path, { target, isRelative }) => {
  if (!isRelative || !path.startsWith(source) || !target.startsWith(source)) return undefined;
  const [layer = ''] = path.slice(source.length).split('/');
  const [wanted = ''] = target.slice(source.length).split('/');
  const allowed = below[layer];
  if (!allowed || wanted === layer || allowed.includes(wanted)) return undefined;
  // Files at the top, such as theme.ts, are everybody's.
  if (!(wanted in below) && wanted !== 'app') return undefined;
  return `imports ${target}: ${layer} may import ${allowed.join(', ') || 'nothing else of the app'}`;
});
