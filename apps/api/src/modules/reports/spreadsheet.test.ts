import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { writeSpreadsheet } from './spreadsheet.ts';

const csvOf = (cell: string | number) =>
  writeSpreadsheet({ name: 'Cells', rows: [[cell]] }, 'csv')
    .toString()
    .replace(/^\uFEFF/, '')
    .replace(/\r\n$/, '');

const cellOf = (value: string | number) =>
  read(writeSpreadsheet({ name: 'Cells', rows: [[value]] }, 'xlsx')).Sheets.Cells?.A1;

describe('a text that a spreadsheet would run', () => {
  it.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠A1'])(
    'is text: %j',
    (text) => {
      expect(csvOf(text).replaceAll('"', '')).toBe(`'${text}`);
      expect(cellOf(text)).toMatchObject({ t: 's', v: `'${text}` });
      expect(cellOf(text)).not.toHaveProperty('f');
    },
  );
});

describe('other cells stay as they are', () => {
  it.each(['Adult 4X', 'a=b', 'Child 4T/5T', 'Núñez', 'أمينة', '10-12'])('%s', (text) => {
    expect(csvOf(text)).toBe(text);
    expect(cellOf(text)).toMatchObject({ t: 's', v: text });
  });

  it('a number is a number, below nothing, too', () => {
    expect(csvOf(-5)).toBe('-5');
    expect(cellOf(-5)).toMatchObject({ t: 'n', v: -5 });
  });

  it('quotes, commas and line breaks do not break a line', () => {
    expect(csvOf('a "b", c')).toBe('"a ""b"", c"');
  });
});
