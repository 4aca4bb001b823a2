import type { ItemLimit } from '@clothes-closet/contracts';
import type { ItemLimitRow } from './repository.ts';

export const presentItemLimit = ({ id, gender, label, quantity }: ItemLimitRow): ItemLimit => ({
  id,
  gender,
  label,
  quantity,
});
