import { describe, expect, it } from 'vitest';
import { faultOf, readFile, readPasted } from './new-list.ts';

const listOf = (...parts: BlobPart[]) => ({ name: 'list.csv', content: new Blob(parts) });

describe('a file that needs not be sent', () => {
  it('is an empty one', () => expect(faultOf(listOf())).toBe('empty'));

  it('is a huge one', () => {
    const megabytes = new Uint8Array(10 * 1024 * 1024);
    expect(faultOf(listOf(megabytes))).toBeUndefined();
    expect(faultOf(listOf(megabytes, 'x'))).toBe('tooLarge');
  });
});

it('a file keeps its bytes, whatever it is written in', async () => {
  const windows1252 = new Uint8Array([0x50, 0x65, 0xf1, 0x61, 0x2c, 0x31]);
  const { name, content } = await readFile(new File([windows1252], 'list.csv'));
  expect(name).toBe('list.csv');
  expect(new Uint8Array(await content.arrayBuffer())).toEqual(windows1252);
});

it('pasted rows have no name', async () => {
  const { name, content } = readPasted('Peña,1,3,Free\n ');
  expect(name).toBeNull();
  expect(await content.text()).toBe('Peña,1,3,Free');
  expect(faultOf(readPasted(' \n'))).toBe('empty');
});
