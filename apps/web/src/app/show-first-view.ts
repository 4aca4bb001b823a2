/**
 * Shows what the build has drawn of the page, in the language of the visit, while the app is still on its way.
 * A script of its own: it runs before the first paint, so it is small and waits for nothing. It also speaks to phones
 * that are too old for the app, so it asks nothing of them that came after 2017.
 */
import type { LanguageCode } from '@clothes-closet/texts';
import { directionOf, languageFor, languageOfVisit } from '../i18n/language.ts';
import { isVolunteersPath } from '../lib/paths.ts';
import { wonderMs } from '../ui/patience.ts';

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

let news: 'slow' | 'failed' | undefined;

/** Says what has become of the app, where the page is about to stand. Once the app is there, there is no such place. */
const tellNews = (root: HTMLElement) => {
  const words = root.querySelector<HTMLTemplateElement>(`:scope > template[data-news="${news}"]`);
  const main = root.querySelector('main');
  const place = main?.querySelector('[role="status"]') ?? main;
  if (!words || !place) return;
  if (news === 'failed') {
    place.removeAttribute('role');
    place.textContent = '';
  }
  place.prepend(words.content.cloneNode(true));
};

const show = (code: LanguageCode, root: HTMLElement) => {
  const drawn = document.querySelector<HTMLTemplateElement>(`template[lang="${code}"]`);
  if (!drawn) return;
  document.documentElement.lang = code;
  document.documentElement.dir = directionOf(code);
  root.textContent = '';
  root.append(drawn.content.cloneNode(true));
  // Of the other pages, only the frame is known already.
  const main = root.querySelector('main');
  if (main && pathname !== '/') main.textContent = '';
  tellNews(root);
  preload(drawn.dataset.texts ?? '', { rel: 'modulepreload' });
  for (const answer of answersNeeded) preload(`/api${answer}`, { rel: 'preload', as: 'fetch' });
  root.firstElementChild?.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('button');
    if (!button) return;
    const pressed = languageFor(button.lang);
    // The only other button tries again.
    if (!pressed) return window.location.reload();
    // The app reads it when it starts.
    root.dataset.chosenLanguage = pressed;
    show(pressed, root);
    root.querySelector<HTMLElement>(`button[lang="${pressed}"]`)?.focus();
  });
};

const startApp = (root: HTMLElement) => {
  const tell = (what: typeof news) => {
    if (news === 'failed') return;
    news = what;
    tellNews(root);
  };
  const waiting = setTimeout(() => tell('slow'), wonderMs);
  const fail = () => {
    clearTimeout(waiting);
    tell('failed');
  };
  // The app itself says so where it has come without its texts.
  root.addEventListener('error', fail);
  // One that this browser does not understand, or that breaks as it starts, says nothing itself.
  window.addEventListener('error', fail);
  const script = document.createElement('script');
  script.addEventListener('error', fail);
  document.head.append(Object.assign(script, { type: 'module', crossOrigin: '', src: appAddress }));
};

const root = document.getElementById('root');
if (root) {
  if (!isVolunteersPath(pathname)) show(languageOfVisit(), root);
  // The app takes a slow phone's time: first comes the paint. What is not in sight is never painted.
  if (document.hidden) startApp(root);
  else requestAnimationFrame(() => setTimeout(startApp, 0, root));
}
