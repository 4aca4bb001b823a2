import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { keepFocus } from './app/keep-focus.ts';
import { prefetchForPage } from './app/prefetch.ts';
import { dropOld } from './features/booking/drop-old.ts';
import { languageFor } from './i18n/language.ts';
import { chooseLanguage, startTexts } from './i18n/texts.ts';
import './ui/tokens.css';
import './ui/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// The server is asked while the language is still on its way.
prefetchForPage(window.location.pathname);
dropOld();
await startTexts().catch((error: unknown) => {
  // The first view says so: without texts, the app can't.
  root.dispatchEvent(new Event('error'));
  throw error;
});
// Pressed on the first view, before there was an app to hear it.
const chosen = languageFor(root.dataset.chosenLanguage);
// Where that one can't be had, the page goes on in the language it speaks.
if (chosen) await chooseLanguage(chosen).catch(() => {});
const putFocusBack = keepFocus(root);
// A slow phone draws it in small steps, between which it hears its reader.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <App onShown={putFocusBack} />
    </StrictMode>,
  ),
);
