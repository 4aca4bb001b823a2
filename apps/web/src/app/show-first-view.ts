/**
 * Shows what the build has drawn of the page, in the language of the visit, while the app is still on its way.
 * A script of its own: it runs before the first paint, so it is small and waits for nothing.
 */
import type { LanguageCode } from '@clothes-closet/texts';
import { directionOf, languageFor, languageOfVisit } from '../i18n/language.ts';
import { isVolunteersPath } from './paths.ts';

const { pathname } = window.location;

/** The texts are asked for at once, not when the app has arrived and asks for them. */
const fetchTexts = (address: string) => {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = address;
  document.head.append(link);
};

const show = (code: LanguageCode, root: HTMLElement) => {
  const drawn = document.querySelector<HTMLTemplateElement>(`template[lang="${code}"]`);
  if (!drawn) return;
  document.documentElement.lang = code;
  document.documentElement.dir = directionOf(code);
  root.replaceChildren(drawn.content.cloneNode(true));
  // Of the other pages, only the frame is known already.
  if (pathname !== '/') root.querySelector('main')?.replaceChildren();
  fetchTexts(drawn.dataset.texts ?? '');
  root.firstElementChild?.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element && languageFor(target.closest('button')?.lang);
    if (!pressed) return;
    // The app reads it when it starts.
    root.dataset.chosenLanguage = pressed;
    show(pressed, root);
    root.querySelector<HTMLElement>(`button[lang="${pressed}"]`)?.focus();
  });
};

const root = document.getElementById('root');
if (root && !isVolunteersPath(pathname)) show(languageOfVisit(), root);
