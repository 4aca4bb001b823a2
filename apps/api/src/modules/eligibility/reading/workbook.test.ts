import type { WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { errorsIn, read } from './reading.fixture.ts';
import { fileOf, fileWithSheet, sheetOf, titles, workbookOf } from './workbook.fixture.ts';

const ana = ['Lincoln', 'T01', '3', 'Free'];
const anaRead = { school: 'Lincoln', studentId: 'T01', grade: '3', mealStatus: 'Free' };

const idsIn = (sheet: WorkSheet) => read(fileOf(sheet)).map(({ studentId }) => studentId);

/** A list whose first student's ID is this cell. */
const withId = (cell: unknown) => fileOf(sheetOf([titles, ana], { B2: cell }));

describe('a workbook is read', () => {
  it.each([
    ['with the heading', [titles, ana]],
    ['without it', [ana]],
    ['with numbers for grades', [titles, ['Lincoln', 'T01', 3, 'Free']]],
    ['with spaces around', [titles, [' Lincoln ', ' t01', '03', 'Free ']]],
    ['with empty rows anywhere', [[], titles, [null, ' ', null, ''], ana, [], ['', '', '', '']]],
    [
      'with empty columns at the end',
      [
        [...titles, '', ''],
        [...ana, '', ' '],
      ],
    ],
    ['with a student twice who is the same', [ana, ['Lincoln', 't01', '03', 'Free']]],
  ])('%s', (_case, rows) => {
    expect(read(fileOf(sheetOf(rows)))).toEqual([anaRead]);
  });

  it('with grade and meal status left empty', () => {
    expect(read(fileOf(sheetOf([titles, ['Lincoln', 'T01']])))).toEqual([
      { ...anaRead, grade: '', mealStatus: '' },
    ]);
  });

  it('in any script', () => {
    const [first] = read(fileOf(sheetOf([['مدرسة Nguyễn Peña', 'T01', 'KG', 'Free']])));
    expect(first).toMatchObject({ school: 'مدرسة Nguyễn Peña', grade: 'K' });
  });

  it('where the other sheets are empty', () => {
    const workbook = workbookOf(sheetOf([]), sheetOf([titles, ana]), sheetOf([[' ', null]]));
    expect(read(fileOf(workbook))).toEqual([anaRead]);
  });

  it('with columns that are hidden and empty', () => {
    const hidden = Array.from({ length: 20 }, (_value, column) => ({ hidden: column > 3 }));
    expect(read(fileOf(sheetOf([titles, ana], { '!cols': hidden })))).toEqual([anaRead]);
  });
});

describe('student IDs that Excel took for numbers', () => {
  it.each([
    ['a whole number', { t: 'n', v: 104233 }, '104233'],
    ['one of fifteen digits', { t: 'n', v: 123456789012345 }, '123456789012345'],
    ['one that shows with commas', { t: 'n', v: 104233, z: '#,##0' }, '104233'],
    ['one that shows with decimals', { t: 'n', v: 104233, z: '0.00' }, '104233'],
    ['one whose format gives it zeros', { t: 'n', v: 123, z: '000000' }, '000123'],
    ['a text of digits', { t: 's', v: '000123' }, '000123'],
  ])('are kept: %s', (_case, cell, studentId) => {
    expect(read(withId(cell))[0]?.studentId).toBe(studentId);
  });

  it.each([
    ['a fraction', { t: 'n', v: 104.5 }],
    ['one below zero', { t: 'n', v: -104 }],
    ['one longer than Excel can keep', { t: 'n', v: 1234567890123456 }],
    ['one that came from 1.04E+05', { t: 'n', v: 104000, z: '0.00E+00' }],
    ['a text that says 1.04E+05', { t: 's', v: '1.04E+05' }],
    ['TRUE', { t: 'b', v: true }],
  ])('are refused: %s', (_case, cell) => {
    expect(errorsIn(withId(cell))).toEqual(['lines.2.studentId damaged_student_id']);
  });

  it.each(['yyyy-mm-dd', 'm/d/yy', 'd-mmm', 'mmm-yy'])('are refused where a date shows as %s', (z) => {
    expect(errorsIn(withId({ t: 'n', v: 46000, z }))).toEqual(['lines.2.studentId date_not_id']);
  });
});

describe('a cell that is not what somebody wrote is refused', () => {
  it.each([
    ['a formula, whatever it came to', { B2: { t: 'n', v: 104233, f: '100000+4233' } }, 'studentId formula'],
    ['a formula that came to nothing', { D2: { t: 's', v: '', f: 'IF(1,"","")' } }, 'mealStatus formula'],
    ['a formula for several cells', { A2: { t: 's', v: 'Lincoln', f: 'A9', F: 'A2:A2' } }, 'school formula'],
    ['#N/A', { A2: { t: 'e', v: 0x2a } }, 'school error_cell'],
    ['#REF!', { B2: { t: 'e', v: 0x17 } }, 'studentId error_cell'],
  ])('%s', (_case, cells, error) => {
    expect(errorsIn(fileOf(sheetOf([titles, ana], cells)))).toEqual([`lines.2.${error}`]);
  });

  it('a formula that is copied down', () => {
    const cell = (row: number, formula: string) =>
      `<row r="${row}"><c r="A${row}" t="str"><v>L</v></c><c r="B${row}">${formula}<v>${row}</v></c></row>`;
    const shared = '<f t="shared" ref="B1:B2" si="0">ROW()+100</f>';
    const rows = `${cell(1, shared)}${cell(2, '<f t="shared" si="0"/>')}`;
    const file = fileWithSheet(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
    expect(errorsIn(file)).toEqual(['lines.1.studentId formula', 'lines.2.studentId formula']);
  });

  it('beyond the four columns', () => {
    const sheet = sheetOf([titles, ana], { E2: { t: 's', v: '', f: '""' }, '!ref': 'A1:E2' });
    expect(errorsIn(fileOf(sheet))).toEqual(['lines.2 wrong_column_count']);
  });
});

describe('a workbook whose list shows otherwise than it is', () => {
  const three = [titles, ana, ['Lincoln', 'T02', '3', 'Free'], ['Lincoln', 'T03', '3', 'Free']];

  it('is refused with merged cells, naming each line they touch', () => {
    const merges = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    const rows = three.with(2, ['', 'T02', '3', 'Free']);
    expect(errorsIn(fileOf(sheetOf(rows, { '!merges': merges })))).toEqual([
      'lines.2 merged_cells',
      'lines.3 merged_cells',
    ]);
  });

  it('is refused with hidden rows, as a filter leaves them', () => {
    const file = fileOf(sheetOf(three, { '!rows': [{}, {}, { hidden: true }] }));
    expect(errorsIn(file)).toEqual(['lines.3 hidden_row']);
  });

  it('is refused with hidden columns', () => {
    const file = fileOf(sheetOf(three, { '!cols': [{}, { hidden: true }] }));
    expect(errorsIn(file)).toEqual([' hidden_columns']);
  });

  it('is refused with a second sheet, even a hidden one', () => {
    const workbook = workbookOf(sheetOf([titles, ana]), sheetOf([['Notes']]));
    expect(errorsIn(fileOf(workbook))).toEqual([' more_sheets']);
    workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    expect(errorsIn(fileOf(workbook))).toEqual([' more_sheets']);
  });
});

describe('a workbook is refused like any other file', () => {
  it.each([
    ['that is empty', [], [' empty']],
    ['with a heading alone', [titles], [' empty']],
    ['without an ID', [titles, ['Lincoln', '', 3]], ['lines.2.studentId required']],
    ['with too many columns', [titles, [...ana, 'Bus 7']], ['lines.2 wrong_column_count']],
    [
      'with its columns in another order',
      [['Student ID', 'School', 'Grade']],
      ['lines.1 wrong_column_order'],
    ],
    [
      'with a student twice, at two schools',
      [titles, ana, [], ['Other', 't01', '3', 'Free']],
      ['lines.2.studentId contradicting_duplicate', 'lines.4.studentId contradicting_duplicate'],
    ],
  ])('%s', (_case, rows, errors) => {
    expect(errorsIn(fileOf(sheetOf(rows)))).toEqual(errors);
  });

  it.each([
    ['.xls', 'other_workbook'],
    ['.xlsb', 'other_workbook'],
    ['.ods', 'other_workbook'],
    ['.fods', 'not_a_list'],
  ] as const)('saved as %s', (ending, code) => {
    const bookType = ending.slice(1) as 'xls' | 'xlsb' | 'ods' | 'fods';
    expect(errorsIn(fileOf(sheetOf([titles, ana]), bookType))).toEqual([` ${code}`]);
  });

  it('with a password', () => {
    const container = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(errorsIn(container)).toEqual([' password_protected']);
  });

  it('that is cut off or damaged', () => {
    const file = fileOf(sheetOf([titles, ana]));
    expect(errorsIn(file.subarray(0, file.length / 2))).toEqual([' not_a_list']);
    const sheetXml = fileWithSheet(
      '<worksheet><sheetData><row r="1"><c t="s"><v>99</v></c></row></sheetData>',
    );
    expect(errorsIn(sheetXml)).toEqual([' not_a_list']);
  });

  it('without telling what stands in it', () => {
    expect(errorsIn(withId({ t: 'n', v: 98765.5 })).join()).not.toMatch(/98765|Lincoln/);
  });
});

it('a list of numbers is the same from a workbook and from a CSV file', () => {
  const rows = Array.from({ length: 50 }, (_value, index) => ['Lincoln', 900 + index * 7919, index % 12, '']);
  expect(read(fileOf(sheetOf([titles, ...rows])))).toEqual(read(rows.map((row) => row.join(',')).join('\n')));
  expect(idsIn(sheetOf(rows))).toHaveLength(50);
});
