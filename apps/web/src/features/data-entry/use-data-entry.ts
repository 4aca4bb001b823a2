import type { AppointmentResponse } from '@clothes-closet/contracts';
import { useEffect, useState } from 'react';
import { ApiError } from '../../lib/api.ts';
import { useSaveVisits } from '../appointments/save-visits.ts';
import { useUnsavedWork } from '../auth/unsaved-work.ts';
import { focusCell } from './cells.ts';
import {
  type Cell,
  countChanges,
  type Draft,
  firstFault,
  isChanged,
  isOvertaken,
  numbersToSave,
  orphansOf,
  withoutText,
  withText,
} from './draft.ts';
import { keepDraft, readDraft } from './kept-draft.ts';

const isConflictError = (error: Error | null) => error instanceof ApiError && error.code === 'conflict';

export const canHoldNumbers = ({ status }: Pick<AppointmentResponse, 'status'>): boolean =>
  status === 'booked' || status === 'completed';

type Outcome = {
  onSaved: (answer: AppointmentResponse) => void;
  /** Anything but a conflict, which the entry tells itself. */
  onFailed: (error: Error) => void;
};

/**
 * The numbers of an appointment while they are typed. What is typed stays until the server has taken it or the reader
 * drops it: through failures, through leaving the page, and where somebody else saved in the meantime.
 */
export const useDataEntry = (appointment: AppointmentResponse, { onSaved, onFailed }: Outcome) => {
  const { id, version, visits } = appointment;
  const [draft, setDraft] = useState(() => readDraft(id));
  const [wasKept, setWasKept] = useState(draft !== undefined);
  const saving = useSaveVisits();
  const changes = countChanges(draft, visits);
  const orphans = orphansOf(draft, visits);
  const hasWork = changes + orphans.length > 0;
  const wasRefused = isConflictError(saving.error);
  const isConflict = isOvertaken(draft, appointment) && (hasWork || wasRefused);
  const isEditable = canHoldNumbers(appointment);
  // Nothing taken is something to write down, too, as long as it has not been.
  const hasToBeSaved = hasWork || appointment.status === 'booked';

  useUnsavedWork(hasWork);
  useEffect(() => keepDraft(id, hasWork ? draft : undefined), [id, hasWork, draft]);

  const drop = () => {
    saving.reset();
    setDraft(undefined);
    setWasKept(false);
  };
  const send = (seenVersion: number) => {
    // From here on the version that was seen counts, even if nothing was typed.
    setDraft((before) => ({ version: seenVersion, typed: before?.typed ?? {} }));
    saving.mutate(
      { id, version: seenVersion, visits: numbersToSave(draft, appointment) },
      {
        onSuccess: (answer) => {
          drop();
          onSaved(answer);
        },
        onError: (error) => isConflictError(error) || onFailed(error),
      },
    );
  };
  const sendSound = (seenVersion: number) => {
    if (saving.isPending || !isEditable) return;
    const fault = firstFault(draft, visits);
    if (fault) focusCell(fault);
    else send(seenVersion);
  };
  // Typing that came to nothing begins anew with what is seen now.
  const begun: Draft = hasWork && draft ? draft : { version, typed: draft?.typed ?? {} };

  return {
    appointment,
    draft,
    changes,
    orphans,
    hasWork,
    /** There since before the page was left or loaded again. */
    isKept: wasKept && hasWork,
    isSaving: saving.isPending,
    isEditable,
    /** Somebody else changed the appointment while there are numbers here that are not saved. */
    isConflict,
    wasRefused,
    type: (cell: Cell, text: string) => setDraft(withText(begun, cell, text)),
    /** Leaving a cell that says what is saved forgets that it was typed in. */
    settle: ({ visitId, kind }: Cell) => {
      const visit = visits.find((one) => one.id === visitId);
      if (draft && visit && !isChanged(draft, visit, kind)) setDraft(withoutText(draft, { visitId, kind }));
    },
    hasToBeSaved,
    save: () => hasToBeSaved && !isConflict && sendSound(draft && hasWork ? draft.version : version),
    saveMineAnyway: () => sendSound(version),
    drop,
    /** A person whom one takes off oneself takes along what was typed for them. */
    forget: (visitId: string) =>
      setDraft((before) => {
        if (!before) return before;
        const { [visitId]: _, ...typed } = before.typed;
        return { ...before, typed };
      }),
    /**
     * A change of one's own is no conflict: what was seen before it has become what it answered, unless it answers
     * that somebody else was there in between.
     */
    follow: (answer: AppointmentResponse) =>
      setDraft((before) =>
        before?.version === version && answer.version === version + 1
          ? { ...before, version: answer.version }
          : before,
      ),
  };
};

export type DataEntry = ReturnType<typeof useDataEntry>;
