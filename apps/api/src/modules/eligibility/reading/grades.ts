import { grades } from '@clothes-closet/contracts';

const preKindergarten = /^(?:PK|PREK|PREKINDERGARTEN|P)[345]?$/;
const kindergarten = /^(?:0{0,2}K|0{1,2}|KG|KN|KF|KINDER|KINDERGARTEN)$/;
const numbered = /^(?:GRADE|GR|G)?0{0,2}([1-9]\d?)(?:ST|ND|RD|TH)?(?:GRADE)?$/;

/**
 * A district's grade in the words of the booking form: `PK`, `PK4`, `Pre-K` → Pre-K; `KG`, `0K`, `00` → K;
 * `01`, `1st grade` → 1. What it can't place (`TK`, `EE`, `UE`) it leaves as it is: nothing is decided by the grade.
 */
export const normalizeGrade = (grade: string): string => {
  // Between digits a separator says something: 1-2 is not 12.
  const key = grade.toUpperCase().replace(/(?<!\d)[\s.\-–_]|[\s.\-–_](?!\d)/g, '');
  if (preKindergarten.test(key)) return 'Pre-K';
  if (kindergarten.test(key)) return 'K';
  return grades.find((known) => known === numbered.exec(key)?.[1]) ?? grade;
};
