/** The id of the control for a path of a form, as in `students.0.grade`: error links and focus find it by this. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '-')}`;

export const focusField = (path: string) => {
  const control = document.getElementById(fieldId(path));
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: 'center' });
};
