/**
 * Shows what the build has drawn of the page, in the language of the visit, while the app is still on its way.
 * A script of its own: it runs before the first paint, so it is small and waits for nothing.
 */
import type { LanguageCode } from '@clothes-closet/texts';
import { directionOf, languageFor, languageOfVisit } from '../i18n/language.ts';
import { isVolunteersPath } from './paths.ts';

const { pathname } = window.location;
const appAddress = document.currentScript?.dataset.app ?? '';

/** What the page at this address is sure to ask the server. */
const answersNeeded = [
  '/site',
  ...(pathname === '/' ? ['/availability'] : []),
  ...(/^\/(manage|offers)\/[\w-]+$/.test(pathname) ? [pathname] : []),
];

/** Asks at once for what the app will ask for when it is there. */
const preload = (href: string, kind: Partial<HTMLLinkElement>) => {
  const link = document.createElement('link');
  document.head.append(Object.assign(link, { crossOrigin: '' }, kind, { href }));
};

const show = (code: LanguageCode, root: HTMLElement) => {
  const drawn = document.querySelector<HTMLTemplateElement>(`template[lang="${code}"]`);
  if (!drawn) return;
  document.documentElement.lang = code;
  document.documentElement.dir = directionOf(code);
  root.replaceChildren(drawn.content.cloneNode(true));
  // Of the other pages, only the frame is known already.
  if (pathname !== '/') root.querySelector('main')?.replaceChildren();
  preload(drawn.dataset.texts ?? '', { rel: 'modulepreload' });
  for (const answer of answersNeeded) preload(`/api${answer}`, { rel: 'preload', as: 'fetch' });
  root.firstElementChild?.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element && languageFor(target.closest('button')?.lang);
    if (!pressed) return;
    // The app reads it when it starts.
    root.dataset.chosenLanguage = pressed;
    show(pressed, root);
    root.querySelector<HTMLElement>(`button[lang="${pressed}"]`)?.focus();
  });
};

const startApp = () => {
  const script = document.createElement('script');
  document.head.append(Object.assign(script, { type: 'module', crossOrigin: '', src: appAddress }));
};

const root = document.getElementById('root');
if (root && !isVolunteersPath(pathname)) show(languageOfVisit(), root);
// The app takes a slow phone's time: first comes the paint. What is not in sight is never painted.
if (document.hidden) startApp();
else requestAnimationFrame(() => setTimeout(startApp));
