type Level = { ending: string; grades: readonly string[] };

const elementary: Level = { ending: 'Elementary', grades: ['Pre-K', 'K', '1', '2', '3', '4', '5'] };
const middle: Level = { ending: 'Middle School', grades: ['6', '7', '8'] };
const high: Level = { ending: 'High School', grades: ['9', '10', '11', '12'] };

const places: readonly [string, Level][] = [
  ['Barton Creek', elementary],
  ['Cedar Hollow', elementary],
  ['Dogwood Lane', elementary],
  ['Harriet Tubman', elementary],
  ['Mesquite Park', elementary],
  ['Pecan Grove', elementary],
  ['Sunrise', elementary],
  ['Bluebonnet', middle],
  ['César Chávez', middle],
  ['Live Oak', middle],
  ['Lamar Park', high],
  ['Riverbend', high],
];

export const schools = places.map(([place, { ending, grades }]) => ({ name: `${place} ${ending}`, grades }));

const mealStatuses = ['Free', 'Free', 'Reduced'];

/** Students T01 to T60, spread over the schools in grades that these schools have. Always the same. */
export const eligibleStudents = Array.from({ length: 60 }, (_, index) => {
  const school = at(schools, index);
  return {
    studentId: `T${String(index + 1).padStart(2, '0')}`,
    school: school.name,
    grade: at(school.grades, Math.floor(index / schools.length) + index),
    mealStatus: at(mealStatuses, index),
  };
});

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('The list is empty');
  return item;
}
