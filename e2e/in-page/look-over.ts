// Runs in the page as it stands: no imports, nothing of Node; what the last line gives is the answer.

/** Pixels of CSS, to and fro: as much as a finger needs. */
const fingertip = 44;

/** Fractions of a pixel are nobody's loss. */
const tolerance = 1.5;

const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';

const isVisible = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** Only for screen readers, in a box of one pixel: no eye and no finger ever meets it. */
const isForEars = (element: Element | null): boolean => {
  if (!element) return false;
  const { position, overflowX } = getComputedStyle(element);
  const isPoint = position === 'absolute' && clips(overflowX) && element.clientWidth <= 1;
  return isPoint || isForEars(element.parentElement);
};

const nameOf = (element: Element): string => {
  const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return `${element.tagName.toLowerCase()}${element.id && `#${element.id}`} "${text.slice(0, 40)}"`;
};

/** Within a sentence a link is as high as the line (WCAG 2.5.8 exempts it). */
const isInSentence = (element: Element): boolean => {
  const around = element.parentElement?.textContent?.trim().length ?? 0;
  const own = element.textContent?.trim().length ?? 0;
  return getComputedStyle(element).display === 'inline' && around > own;
};

/** What one can press for it: the element, and the labels that stand for it. */
const pressable = (element: Element): DOMRect[] => {
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  return [...(isForEars(element) ? [] : [element]), ...labels].map((part) => part.getBoundingClientRect());
};

const sizeOf = (rects: DOMRect[]) => ({
  width: Math.max(...rects.map((rect) => rect.right)) - Math.min(...rects.map((rect) => rect.left)),
  height: Math.max(...rects.map((rect) => rect.bottom)) - Math.min(...rects.map((rect) => rect.top)),
});

const findSmallTargets = (): string[] =>
  [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role="button"]')]
    .filter((element) => isVisible(element) && !isInSentence(element))
    .flatMap((element) => {
      const { width, height } = sizeOf(pressable(element));
      const isSmall = width < fingertip - 0.5 || height < fingertip - 0.5;
      return isSmall ? [`${nameOf(element)} is ${width.toFixed(1)} by ${height.toFixed(1)}`] : [];
    });

/** The boxes around a text that could cut it, from the inside out, up to one that can be pushed along. */
const boxesAround = (start: Element): Element[] => {
  const boxes: Element[] = [];
  for (let box: Element | null = start; box; box = box.parentElement) {
    const { overflowX, display } = getComputedStyle(box);
    if (scrolls(overflowX)) return boxes;
    if (clips(overflowX) || (display !== 'inline' && box === blockOf(start))) boxes.push(box);
  }
  return [...boxes, document.documentElement];
};

const blockOf = (start: Element): Element => {
  let box = start;
  while (getComputedStyle(box).display === 'inline' && box.parentElement) box = box.parentElement;
  return box;
};

/** A line of letters is a little higher than the line it stands on; half of that again is cut. */
const isBeyond = (text: DOMRect, box: DOMRect): boolean => {
  const slack = text.height * 0.35;
  return (
    text.left < box.left - tolerance ||
    text.right > box.right + tolerance ||
    text.top < box.top - slack ||
    text.bottom > box.bottom + slack
  );
};

const rectOf = (box: Element): DOMRect =>
  box === document.documentElement
    ? new DOMRect(0, -window.scrollY, window.innerWidth, Math.max(box.scrollHeight, window.innerHeight))
    : box.getBoundingClientRect();

const textNodes = (): Text[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes.filter(({ data }) => data.trim() !== '');
};

const isRead = ({ parentElement: parent }: Text): boolean =>
  parent !== null &&
  isVisible(parent) &&
  !isForEars(parent) &&
  !parent.closest('option, script, a[href="#main"]');

const findCutTexts = (): string[] =>
  textNodes()
    .filter(isRead)
    .flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()];
      const cut = boxesAround(node.parentElement as Element).find((box) =>
        rects.some((rect) => isBeyond(rect, rectOf(box))),
      );
      return cut ? [`"${node.data.trim().slice(0, 60)}" is cut by ${nameOf(cut)}`] : [];
    });

/** A list shows its choice on one line, which no wrapping helps: each choice has to fit. */
const findCutChoices = (): string[] => {
  const pen = document.createElement('canvas').getContext('2d');
  return [...document.querySelectorAll('select')].filter(isVisible).flatMap((select) => {
    const style = getComputedStyle(select);
    // Something else is shown in place of the choice.
    if (!pen || style.webkitTextFillColor === 'rgba(0, 0, 0, 0)') return [];
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    pen.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
    const room =
      select.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    return [...select.options]
      .filter(({ text }) => pen.measureText(text).width > room + tolerance)
      .map(({ text }) => `choice "${text}" is cut in ${select.id}`);
  });
};

const lookOver = (): import('../src/look.ts').Look => ({
  width: document.documentElement.scrollWidth,
  smallTargets: findSmallTargets(),
  cutTexts: [...findCutTexts(), ...findCutChoices()],
});

lookOver();
