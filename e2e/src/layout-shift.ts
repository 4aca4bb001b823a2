import type { Page } from '@playwright/test';

const measure = `new Promise((resolve) => {
  const shifts = [];
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  // What the last frame has moved is told after the next.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    shifts.push(...observer.takeRecords());
    resolve(shifts.flatMap(({ value, sources }) =>
      sources.map(({ node }) => value.toFixed(4) + ' ' + (node?.outerHTML ?? node?.textContent ?? '').slice(0, 80))));
  }));
})`;

/** All that was in sight and has moved by itself since the page began, as Core Web Vitals count it, with its share. */
export const findShifts = (page: Page): Promise<string[]> => page.evaluate(measure);
