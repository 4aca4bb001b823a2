/** What the app draws in the place of something in the first view bears the same name. */
const placeOf = (focused: Element): string => {
  if (focused.id) return `#${focused.id}`;
  const lang = focused.getAttribute('lang');
  return lang ? `button[lang="${lang}"]` : `a[href="${focused.getAttribute('href')}"]`;
};

/** Watches the focus in the first view; what it gives puts it back once the app has taken that view's place. */
export const keepFocus = (root: HTMLElement) => {
  let place = document.activeElement && placeOf(document.activeElement);
  const watch = ({ target }: FocusEvent) => {
    if (target instanceof Element) place = placeOf(target);
  };
  root.addEventListener('focusin', watch);
  return () => {
    root.removeEventListener('focusin', watch);
    if (!place || document.activeElement !== document.body) return;
    root.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
  };
};
