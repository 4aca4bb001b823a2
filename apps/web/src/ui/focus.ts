/** The id of the control for a path of a form, as in `students.0.grade`: error links and focus find it by this. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '-')}`;

/** Gives something the focus and puts it where it can be seen, clear of the bar at the bottom. */
export const bringToSight = (element: HTMLElement | null) => {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
};

export const focusField = (path: string) => bringToSight(document.getElementById(fieldId(path)));
