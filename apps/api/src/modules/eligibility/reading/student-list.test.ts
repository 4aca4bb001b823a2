import { describe, expect, it } from 'vitest';
import { errorsIn, read } from './reading.fixture.ts';

const heading = 'Current Building Name,Student Id,Grade,Meal Status Name';
const ana = { school: 'Lincoln', studentId: 'T01', grade: '3', mealStatus: 'Free' };
const ben = { school: 'Peña High', studentId: 'T02', grade: 'K', mealStatus: 'Reduced' };

describe('a file is read', () => {
  it.each([
    ['with the heading', `${heading}\nLincoln,T01,3,Free\n`],
    ['without it', 'Lincoln,T01,3,Free'],
    ['with Windows line ends', `${heading}\r\nLincoln,T01,3,Free\r\n`],
    ['with old Macintosh line ends', `${heading}\rLincoln,T01,3,Free\r`],
    ['with a byte order mark', `\ufeff${heading}\nLincoln,T01,3,Free\n`],
    ['with a byte order mark and no heading', '\ufeffLincoln,T01,3,Free\n'],
    ['with everything quoted', '"Lincoln","T01","3","Free"\n'],
    ['with blank lines anywhere', `\n${heading}\n\nLincoln,T01,3,Free\n\n,,,\n   \n`],
    ['with spaces around', ' Lincoln , t01 ,03, Free \n'],
    ['with what nobody can see inside cells', 'Lin\u200bcoln\u202e,T\u200e01,3\u2060,Fr\ufeffee\n'],
    ['with empty columns at the end', `${heading},,\nLincoln,T01,3,Free,,\n`],
    ['with semicolons', `${heading.replaceAll(',', ';')}\nLincoln;T01;3;Free\n`],
    ['with semicolons and no heading', 'Lincoln;T01;3;Free'],
    ['with tabs', 'Lincoln\tT01\t3\tFree\n'],
    ['with an ID guarded from Excel', 'Lincoln,"=""T01""",3,Free\n'],
    ['with an ID guarded the other way', 'Lincoln,="T01",3,Free\n'],
    ['with a student twice who is the same', 'Lincoln,T01,3,Free\nLincoln,t01 ,03,Free\n'],
  ])('%s', (_case, text) => {
    expect(read(text)).toEqual([ana]);
  });

  it('with other delimiters, quotes and line ends inside quoted cells', () => {
    const schools = ['Lincoln, East', 'Lincoln; East', 'The "Annex"', 'Lincoln East'];
    const text =
      '"Lincoln, East",1,1,Free\n"Lincoln; East",2,1,Free\n"The ""Annex""",3,1,Free\n"Lincoln\r\nEast",4,1,Free';
    expect(read(text).map(({ school }) => school)).toEqual(schools);
    expect(read('Lincoln, East;1;1;Free\n"a;b";2;1;"x;y"').map(({ school }) => school)).toEqual([
      'Lincoln, East',
      'a;b',
    ]);
  });

  it('with quotes that mean nothing', () => {
    expect(read('5" Pipe School,1,1,Free\n"The" Annex,2,1,Free').map(({ school }) => school)).toEqual([
      '5" Pipe School',
      '"The" Annex',
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from('Peña High,T02,KG,Reduced\n')],
    ['Windows-1252', Buffer.from('Pe\u00f1a High,T02,KG,Reduced\n', 'latin1')],
    ['UTF-16, as Excel\'s "Unicode text"', Buffer.from('\ufeffPeña High\tT02\tKG\tReduced\r\n', 'utf16le')],
    ['UTF-16, big-endian', Buffer.from('\ufeffPeña High\tT02\tKG\tReduced\r\n', 'utf16le').swap16()],
    ['letters and marks apart', Buffer.from('Pen\u0303a High,T02,KG,Reduced\n')],
  ])('written in %s', (_case, bytes) => {
    expect(read(bytes)).toEqual([ben]);
  });

  it("with Windows-1252's own quotes and dashes", () => {
    expect(read(Buffer.from('O\x92Brien \x96 East,1,1,Free', 'latin1'))[0]?.school).toBe('O’Brien – East');
  });

  it('with grade and meal status left empty', () => {
    expect(read('Lincoln,T01,,\n')).toEqual([{ ...ana, grade: '', mealStatus: '' }]);
  });
});

describe('a file is refused', () => {
  it.each([
    ['nothing', ''],
    ['a byte order mark', '\ufeff'],
    ['blank lines', '\n\r\n ,,, \n'],
    ['a heading alone', `${heading}\n`],
  ])('that is empty: %s', (_case, text) => {
    expect(errorsIn(text)).toEqual([' empty']);
  });

  it.each([
    ['PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj'],
    ['a picture', '\x89PNG\r\n\x1a\n'],
    ['a photo', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['a page of the web that is called .xls', '<html><table><tr><td>Lincoln</td></tr></table>'],
    ['rich text', '{\\rtf1\\ansi Lincoln}'],
    ['a program', '\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0'],
  ])('that is something else: %s', (_case, start) => {
    expect(errorsIn(Buffer.from(start, 'latin1'))).toEqual([' not_a_list']);
  });

  it.each([
    ['no student ID', 'Lincoln,,3,Free', ['lines.2.studentId required']],
    ['an ID of spaces', 'Lincoln, \u00a0,3,Free', ['lines.2.studentId required']],
    ['no school', ' ,T02,3,Free', ['lines.2.school required']],
    ['neither', ',,3,Free', ['lines.2.school required', 'lines.2.studentId required']],
    ['too few columns', 'Lincoln,T02,3', ['lines.2 wrong_column_count']],
    ['too many columns', 'Lincoln,T02,3,Free,Bus 7', ['lines.2 wrong_column_count']],
    ['another delimiter', 'Lincoln;T02;3;Free', ['lines.2 wrong_column_count']],
    ['an ID in scientific notation', 'Lincoln,1.04E+05,3,Free', ['lines.2.studentId damaged_student_id']],
    ['an ID that became a date', 'Lincoln,4-Mar,3,Free', ['lines.2.studentId damaged_student_id']],
    ['an ID too long', `Lincoln,${'1'.repeat(33)},3,Free`, ['lines.2.studentId too_long']],
    ['a school too long', `${'x'.repeat(121)},T02,3,Free`, ['lines.2.school too_long']],
    ['a NUL', 'Lin\0coln,T02,3,Free', ['lines.2.school control_character']],
    ['an escape', 'Lincoln,T0\u001b2,3,Free', ['lines.2.studentId control_character']],
    ['a delete in the grade', 'Lincoln,T02,3\u007f,Free', ['lines.2.grade control_character']],
    [
      'a student twice, at two schools',
      'Other,t01 ,3,Free',
      ['lines.1.studentId contradicting_duplicate', 'lines.2.studentId contradicting_duplicate'],
    ],
    [
      'a student twice, with two meals',
      'Lincoln,T01,3,Paid',
      ['lines.1.studentId contradicting_duplicate', 'lines.2.studentId contradicting_duplicate'],
    ],
    ['a quote that never ends', '"Lincoln,T02,3,Free\nLincoln,T03,3,Free', ['lines.2 quote_not_closed']],
  ])('with %s', (_case, line, errors) => {
    expect(errorsIn(`Lincoln,T01,3,Free\n${line}\n`)).toEqual(errors);
  });

  it('whose columns stand in another order', () => {
    expect(errorsIn('Student ID,School,Grade,Meal\nT01,Lincoln,3,Free\n')).toEqual([
      'lines.1 wrong_column_order',
    ]);
  });

  it('naming all bad lines, counted as an editor counts them', () => {
    const text = [
      heading, // 1
      '', // 2
      '"Lincoln', // 3
      'East",T01,3,Free', // 4
      'Lincoln,,3,Free', // 5
      '"Lincoln', // 6
      'West",,3,Free', // 7
      ',,,', // 8
      'Lincoln', // 9
    ];
    const errors = ['lines.5.studentId required', 'lines.6.studentId required', 'lines.9 wrong_column_count'];
    for (const lineEnd of ['\n', '\r\n', '\r']) expect(errorsIn(text.join(lineEnd))).toEqual(errors);
  });

  it('naming each line of a student who is there three times, once', () => {
    expect(errorsIn('A,T01,3,Free\nB,T01,3,Free\nC,T01,3,Free\n')).toEqual(
      [1, 2, 3].map((line) => `lines.${line}.studentId contradicting_duplicate`),
    );
  });

  it('naming five hundred faults and no more', () => {
    const line = (index: number) => `Lincoln,${index % 2 ? '' : index},3,Free\n`;
    const textOf = (lines: number) => Array.from({ length: lines }, (_value, index) => line(index)).join('');
    expect(errorsIn(textOf(1000))).toHaveLength(500);
    const errors = errorsIn(textOf(1002));
    expect(errors).toHaveLength(501);
    expect(errors[0]).toBe('lines.2.studentId required');
    expect(errors[500]).toBe(' too_many_errors');
  });

  it('without telling what stands in it', () => {
    expect(
      errorsIn('Lincoln,1.04E+05,3,Free\n,SECRET9,3,Free\nA,SECRET7,1,\nB,SECRET7,1,').join(),
    ).not.toMatch(/SECRET|1\.04|Lincoln/);
  });
});
