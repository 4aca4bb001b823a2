/** A phone as many families have: 360 by 740, touched, not clicked. */
export const phone = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
} as const;

export const sizes = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 900 },
} as const;

/** As narrow as a page may get without anything going missing (WCAG 1.4.10). */
export const narrow = { width: 320, height: 640 } as const;

/** So tall that nothing lies under the bars at the edges of the screen, where colours can't be judged. */
export const tall = ({ width }: { width: number }) => ({ width, height: 4400 });
