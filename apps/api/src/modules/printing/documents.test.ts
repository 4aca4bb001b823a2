import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { printForms } from './documents.ts';
import { readPdf } from './pdf-text.fixture.ts';
import type { Form } from './presenter.ts';
import { createTypefaces } from './typefaces.ts';

const names = ['Rosa Marín', 'أحمد الحداد', 'Nguyễn Thị Hường', 'Ольга Ёлкина'];

const formOf = (number: number): Form => ({
  name: `${names[number % names.length]} ${number}`,
  phone: '(512) 555-0142 (mobile)',
  email: `guardian${number}@example.com`,
  day: 'Tuesday, November 24, 2026',
  time: '7:00 AM',
  firstTime: 'Yes',
  lastAppointment: 'None',
  students: [
    { id: `${number} (F)`, grade: '3', school: 'Lincoln', shoeSize: 'Youth 2', underwearSize: 'Child 8' },
  ],
  others: [],
});

const limits = {
  female: [{ quantity: '5', label: 'Tops' }],
  male: [{ quantity: '3', label: 'Pairs Pants' }],
};

const print = (forms: Form[]) =>
  printForms(
    { siteName: 'Clothes Closet', limits, forms },
    { typefaces: createTypefaces(), madeAt: new Date('2026-11-22T15:00:00Z') },
  );

it('300 forms are one file, and others are served while it is made', async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 0);
  const file = await buffer(print(Array.from({ length: 300 }, (_, index) => formOf(index))));
  clearInterval(others);
  const { pages } = await readPdf(file);
  expect(pages).toHaveLength(300);
  expect(pages.at(299)).toContain('299 (F)');
  expect(turns).toBeGreaterThan(50);
  // The fonts are in it once, and only the letters that are used.
  expect(file.length).toBeLessThan(1_500_000);
});

it('stops when nobody reads on', async () => {
  const document = print(Array.from({ length: 50 }, (_, index) => formOf(index)));
  const closed = new Promise((resolve) => document.once('close', resolve));
  document.once('data', () => document.destroy());
  await closed;
  await new Promise((resolve) => setImmediate(resolve));
  expect(document.readableEnded).toBe(false);
});

it('a form that can not be laid out breaks the file off instead of ending it', async () => {
  const broken = { ...formOf(1), students: null as unknown as Form['students'] };
  await expect(buffer(print([formOf(0), broken]))).rejects.toThrow(TypeError);
});
