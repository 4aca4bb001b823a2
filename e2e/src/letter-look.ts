import type { Page } from '@playwright/test';

export type LetterLook = {
  /** Of each text, in the order of the letter: pixels. */
  texts: { words: string; size: number; inset: number }[];
};

/** `inset`: how far the widest line begins from the edge at which its language begins. */
const look = `(() => {
  const { dir, clientWidth } = document.documentElement;
  const texts = [...document.querySelectorAll('p, h1, h2')].map((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right } = range.getBoundingClientRect();
    return {
      words: element.textContent,
      size: Number.parseFloat(getComputedStyle(element).fontSize),
      inset: Math.round(dir === 'rtl' ? clientWidth - right : left),
    };
  });
  return { texts };
})()`;

/** How an email on the page came out. */
export const readLook = async (page: Page): Promise<LetterLook> => (await page.evaluate(look)) as LetterLook;
