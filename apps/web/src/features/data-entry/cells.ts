import { bringToSight } from '../../ui/focus.ts';
import type { Cell } from './draft.ts';

/** The id of a cell's input: the focus finds it by this. */
export const cellId = ({ visitId, kind }: Cell): string => `items-${visitId}-${kind}`;

export const focusCell = (cell: Cell) => bringToSight(document.getElementById(cellId(cell)));

/** From one input to the next, row by row; from the last one to the button that saves. */
export const focusNextCell = (input: HTMLInputElement) => {
  const stops = [
    ...(input.form?.querySelectorAll<HTMLElement>('input[role="spinbutton"], button[type="submit"]') ?? []),
  ];
  stops[stops.indexOf(input) + 1]?.focus();
};
