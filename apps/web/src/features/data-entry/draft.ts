import { type AppointmentResponse, type ItemKind, itemKinds, type Visit } from '@clothes-closet/contracts';
import { faultOf, quantityOf } from './quantity.ts';

type Row = Record<string, string>;

/**
 * What is typed and not yet saved, as it was typed, by visit and kind of item; and the version of the appointment
 * that was seen while typing.
 */
export type Draft = { version: number; typed: Record<string, Row> };

export type Cell = { visitId: string; kind: ItemKind };

const typedIn = (draft: Draft | undefined, { visitId, kind }: Cell): string | undefined =>
  draft?.typed[visitId]?.[kind];

/** What stands in a cell: what is typed there, else what is saved. */
export const textIn = (draft: Draft | undefined, visit: Visit, kind: ItemKind): string =>
  typedIn(draft, { visitId: visit.id, kind }) ?? String(visit.items[kind]);

export const withText = (draft: Draft, { visitId, kind }: Cell, text: string): Draft => ({
  ...draft,
  typed: { ...draft.typed, [visitId]: { ...draft.typed[visitId], [kind]: text } },
});

/** As it was before anything was typed into the cell. */
export const withoutText = (draft: Draft, { visitId, kind }: Cell): Draft => {
  const { [kind]: _, ...row } = draft.typed[visitId] ?? {};
  return { ...draft, typed: { ...draft.typed, [visitId]: row } };
};

export const cellsOf = (visits: readonly Visit[]): { visit: Visit; kind: ItemKind }[] =>
  visits.flatMap((visit) => itemKinds.map((kind) => ({ visit, kind })));

/** Whether a cell holds something else than is saved; a fault is something else. */
export const isChanged = (draft: Draft | undefined, visit: Visit, kind: ItemKind): boolean => {
  const typed = typedIn(draft, { visitId: visit.id, kind });
  return typed !== undefined && quantityOf(typed) !== visit.items[kind];
};

/** How many cells hold something that is not saved yet. */
export const countChanges = (draft: Draft | undefined, visits: readonly Visit[]): number =>
  cellsOf(visits).filter(({ visit, kind }) => isChanged(draft, visit, kind)).length;

/** What was typed for somebody who has been taken off meanwhile: kind and text, leaving nothings out. */
export const orphansOf = (draft: Draft | undefined, visits: readonly Visit[]): [ItemKind, string][] => {
  const known = new Set(visits.map(({ id }) => id));
  const lost = Object.entries(draft?.typed ?? {}).filter(([visitId]) => !known.has(visitId));
  return lost.flatMap(([, row]) =>
    itemKinds.flatMap((kind): [ItemKind, string][] => {
      const text = row[kind] ?? '';
      return quantityOf(text) === 0 ? [] : [[kind, text]];
    }),
  );
};

/** The first cell that holds no number. */
export const firstFault = (draft: Draft | undefined, visits: readonly Visit[]): Cell | undefined => {
  const found = cellsOf(visits).find(({ visit, kind }) => faultOf(textIn(draft, visit, kind)));
  return found && { visitId: found.visit.id, kind: found.kind };
};

/** What one person takes, by all that stands there; what is no number counts as none. */
export const countOfVisit = (draft: Draft | undefined, visit: Visit): number =>
  itemKinds.reduce((sum, kind) => sum + (quantityOf(textIn(draft, visit, kind)) ?? 0), 0);

export const countOfKind = (draft: Draft | undefined, visits: readonly Visit[], kind: ItemKind): number =>
  visits.reduce((sum, visit) => sum + (quantityOf(textIn(draft, visit, kind)) ?? 0), 0);

export const countAll = (draft: Draft | undefined, visits: readonly Visit[]): number =>
  visits.reduce((sum, visit) => sum + countOfVisit(draft, visit), 0);

/** Everybody's numbers to be saved: mine where I typed, else theirs. Only for where no cell has a fault. */
export const numbersToSave = (draft: Draft | undefined, { visits }: Pick<AppointmentResponse, 'visits'>) =>
  visits.map((visit) => ({
    id: visit.id,
    items: Object.fromEntries(
      itemKinds.map((kind) => [kind, quantityOf(textIn(draft, visit, kind)) ?? visit.items[kind]]),
    ) as Visit['items'],
  }));

/** Whether somebody else changed the appointment after this draft was begun. */
export const isOvertaken = (draft: Draft | undefined, { version }: { version: number }): boolean =>
  draft !== undefined && draft.version < version;
