import type { CalendarDifference } from '@clothes-closet/contracts';
import { presentRow } from '../appointments/presenter.ts';
import { presentEventDifference } from './difference-presenter.ts';
import type { ListedDifference } from './difference-repository.ts';

export const presentDifference = ({ appointment, ...difference }: ListedDifference): CalendarDifference => ({
  ...presentEventDifference(difference),
  appointment: presentRow(appointment),
});
