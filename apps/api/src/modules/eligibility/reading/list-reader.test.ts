import { expect, it } from 'vitest';
import { AppError } from '../../../http/errors.ts';
import { createListReader } from './list-reader.ts';
import { fileOf, fileWithSheet, sheetOf } from './workbook.fixture.ts';

const codeOf = (error: unknown) => (error instanceof AppError ? error.details.errors?.[0]?.code : error);

const refusalOf = async (bytes: Uint8Array) => createListReader()(bytes).then(() => undefined, codeOf);

const sheetWith = (content: string) => `<worksheet>${content}</worksheet>`;

it('reads a list in a process of its own', async () => {
  const { rows, faults } = await createListReader()(Buffer.from('Lincoln,t01,3,Free\nLincoln,,3,Free\n'));
  expect(rows).toEqual([
    { line: 1, student: { school: 'Lincoln', studentId: 'T01', grade: '3', mealStatus: 'Free' } },
  ]);
  expect(faults).toEqual([{ line: 2, field: 'studentId', code: 'required' }]);
});

it('says why a file can’t be read', async () => {
  expect(await refusalOf(Buffer.from('%PDF-1.7'))).toBe('not_a_list');
});

it.each([
  ['unpacks to more than any list', () => sheetWith(' '.repeat(150 * 1024 * 1024))],
  [
    'holds millions of cells',
    () => sheetWith(`<sheetData><row>${'<c><v>1</v></c>'.repeat(6e6)}</row></sheetData>`),
  ],
  ['claims links in every cell', () => sheetWith('<sheetData/><hyperlink ref="A1:XFD1048576"/>')],
])(
  'a workbook that %s is refused, and the next one is read',
  async (_case, xml) => {
    const read = createListReader();
    const file = fileWithSheet(xml());
    expect(file.length).toBeLessThan(10 * 1024 * 1024);
    const [bomb, next] = await Promise.allSettled([read(file), read(fileOf(sheetOf([['Lincoln', 'T01']])))]);
    expect(bomb.status === 'rejected' && codeOf(bomb.reason)).toBe('too_large');
    expect(next).toMatchObject({ value: { rows: [{ student: { studentId: 'T01' } }] } });
  },
  120_000,
);
