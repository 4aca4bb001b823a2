import { expect, it } from 'vitest';
import { faultOf, quantityOf, stepped } from './quantity.ts';

it.each([
  ['0', 0],
  ['7', 7],
  [' 12 ', 12],
  ['007', 7],
  ['+3', 3],
  ['2.', 2],
  ['999', 999],
  ['', 0],
  ['  ', 0],
])('"%s" is %s', (text, quantity) => expect(quantityOf(text)).toBe(quantity));

it.each([
  ['1000', 'tooMany'],
  ['55555555555555555555', 'tooMany'],
  ['-1', 'negative'],
  ['1.5', 'notWhole'],
  ['1,5', 'notWhole'],
  ['two', 'notANumber'],
  ['1e3', 'notANumber'],
  ['0x10', 'notANumber'],
  ['3 4', 'notANumber'],
  ['--1', 'notANumber'],
] as const)('"%s" is refused: %s', (text, fault) => {
  expect(faultOf(text)).toBe(fault);
  expect(quantityOf(text)).toBeUndefined();
});

it('steps between none and the most there can be', () => {
  expect(stepped('2', 1)).toBe('3');
  expect(stepped('', 1)).toBe('1');
  expect(stepped('0', -1)).toBe('0');
  expect(stepped('999', 1)).toBe('999');
});

it('leaves alone what is no number: it is for whoever typed it to mend', () => {
  expect(stepped('tow', 1)).toBe('tow');
});
