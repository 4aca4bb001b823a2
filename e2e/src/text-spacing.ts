import type { Page } from '@playwright/test';

// As a reader may set it (WCAG 1.4.12); a style sheet made by script is none that the page's policy forbids.
const sheet = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

const spread = `{
  const spacing = new CSSStyleSheet();
  spacing.replaceSync(${JSON.stringify(sheet)});
  document.adoptedStyleSheets = [spacing];
}`;

/** Does something while the page's text is spread out as far as a reader may want it. */
export const withTextSpacing = async <T>(page: Page, work: () => Promise<T>): Promise<T> => {
  await page.evaluate(spread);
  try {
    return await work();
  } finally {
    await page.evaluate('document.adoptedStyleSheets = []');
  }
};
