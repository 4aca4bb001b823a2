import { ItemLimitRequest } from '@clothes-closet/contracts';
import { expect, it } from 'vitest';
import { contractResolver, wholeNumberOf } from './contract-resolver.ts';

type Values = { label: string; quantity: string };

const resolve = (values: Values) =>
  contractResolver<Values, ItemLimitRequest>(ItemLimitRequest, ({ label, quantity }) => ({
    gender: 'female',
    label,
    quantity: wholeNumberOf(quantity),
  }))(values, undefined, { fields: {}, shouldUseNativeValidation: false });

it('gives what the contract makes of the form', async () => {
  expect(await resolve({ label: ' Warm  tights ', quantity: ' 2' })).toEqual({
    values: { gender: 'female', label: 'Warm tights', quantity: 2 },
    errors: {},
  });
});

it('names each fault by its field and the contract’s code', async () => {
  expect(await resolve({ label: '', quantity: '' })).toEqual({
    values: {},
    errors: { label: { type: 'required' }, quantity: { type: 'required' } },
  });
});

it.each(['-1', '1.5', '1e3', 'two', '100'])('takes %j for no quantity', async (quantity) => {
  const { errors } = await resolve({ label: 'Tights', quantity });
  expect(Object.keys(errors)).toEqual(['quantity']);
});
