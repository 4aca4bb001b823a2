// Runs in the page as it stands: no imports, nothing of Node; what the last line gives is the answer.

/** A radio button of ours stands in for its label, which is what one sees. */
const seenFor = (element: Element): Element =>
  element instanceof HTMLInputElement && element.clientWidth <= 1
    ? (element.labels?.[0] ?? element)
    : element;

const hasOutline = (element: Element): boolean => {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
};

/** Whether the middle of it lies on top, within the window. */
const isInSight = (element: Element): boolean => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const middle = document.elementFromPoint(left + width / 2, top + height / 2);
  return middle !== null && (element.contains(middle) || middle.contains(element));
};

/** The line may be drawn around the label that holds it. */
const isMarked = (element: Element): boolean => {
  const label = element.closest('label');
  return hasOutline(element) || (label !== null && hasOutline(label));
};

const stopOf = (element: Element): import('../src/look.ts').Stop => {
  const seen = seenFor(element);
  const name = (element.getAttribute('aria-label') ?? seen.textContent ?? '').trim().slice(0, 40);
  const { top, left, right } = seen.getBoundingClientRect();
  return {
    name: `${element.tagName.toLowerCase()}${element.id && `#${element.id}`} "${name}"`,
    top: top + window.scrollY,
    left,
    right,
    isInSight: isInSight(seen),
    isMarked: isMarked(element),
  };
};

document.activeElement && document.activeElement !== document.body ? stopOf(document.activeElement) : null;
