/** The columns of the district's file, in their order. */
export const columns = ['school', 'studentId', 'grade', 'mealStatus'] as const;
export type Column = (typeof columns)[number];

/** The district's own names of them. */
export const heading = ['Current Building Name', 'Student Id', 'Grade', 'Meal Status Name'];

/** How a heading may call a column. */
const titles: Record<Column, RegExp> = {
  school: /^(?:CURRENT)?(?:SCHOOL|BUILDING|CAMPUS)(?:NAME)?$/,
  studentId: /^(?:STUDENT)?(?:ID|IDS|NUMBER|NO|STUDENT)$/,
  grade: /^(?:STUDENT|CURRENT)?GRADE(?:LEVEL)?$/,
  mealStatus: /^(?:MEAL|LUNCH)(?:STATUS|PLAN|ELIGIBILITY)?(?:NAME)?$/,
};

/**
 * What a file's first record is: names of columns in the right order, in a wrong one, or no heading at all. It
 * takes two names to make a heading: a school may well be called "Campus".
 */
export const judgeHeading = (cells: readonly string[]): 'heading' | 'wrong_order' | 'none' => {
  const names = cells.map((cell) => cell.toUpperCase().replace(/[^A-Z]/g, ''));
  const places = columns.map((column) => names.findIndex((name) => titles[column].test(name)));
  if (places.filter((place) => place !== -1).length < 2) return 'none';
  return places.every((place, index) => place === -1 || place === index) ? 'heading' : 'wrong_order';
};
