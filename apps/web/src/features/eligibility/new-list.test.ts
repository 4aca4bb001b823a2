import { describe, expect, it } from 'vitest';
import { countLines, faultOf, readFile, readPasted } from './new-list.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

it.each([
  ['', 0],
  ['\n \n', 0],
  ['one', 1],
  ['one\n', 1],
  ['one\r\ntwo\r\n', 2],
  ['one\rtwo', 2],
  ['one\n\n,,,\n  \ntwo', 3],
])('%j holds %d lines', (text, lines) => expect(countLines(bytesOf(text))).toBe(lines));

describe('a file that needs not be sent', () => {
  it.each([
    ['a workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]), 'excel'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'excel'],
    ['a blank one', bytesOf(' \r\n'), 'empty'],
    ['a huge one', new Uint8Array(10 * 1024 * 1024 + 1).fill(0x41), 'tooLarge'],
  ])('is %s', (_name, bytes, fault) => expect(faultOf(bytes)).toBe(fault));

  it('is not one with a student in it', () =>
    expect(faultOf(bytesOf('Lincoln,104233,3,Free'))).toBeUndefined());
});

it('a file keeps its bytes, whatever it is written in', async () => {
  const windows1252 = new Uint8Array([0x50, 0x65, 0xf1, 0x61, 0x2c, 0x31]);
  expect(await readFile(new File([windows1252], 'list.csv'))).toEqual({
    name: 'list.csv',
    bytes: windows1252,
    lines: 1,
  });
});

it('pasted rows have no name', () =>
  expect(readPasted('Peña,1,3,Free')).toEqual({ name: null, bytes: bytesOf('Peña,1,3,Free'), lines: 1 }));
