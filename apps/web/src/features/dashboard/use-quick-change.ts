import type { AppointmentRow } from '@clothes-closet/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useCancelAppointment } from '../appointments/cancel-appointment.ts';
import { useMarkNoShow } from '../appointments/mark-no-show.ts';
import { useReschedule } from '../appointments/reschedule.ts';
import { useRestoreEvent } from '../differences/restore-event.ts';
import { useRetryRefused } from '../differences/retry-refused.ts';

/** What was asked of an appointment; it stays known when the appointment has left the list. */
export type Asked =
  | { way: 'noShow' | 'cancel' | 'restore' | 'retry'; appointment: AppointmentRow }
  | { way: 'move'; appointment: AppointmentRow; startsAt: string }
  | { way: 'retryAll'; appointment?: undefined };

/** A change made from the list itself: asked, where it can't be undone, confirmed, told how it went. */
export const useQuickChange = () => {
  const { mutateAsync: markNoShow } = useMarkNoShow();
  const { mutateAsync: cancel } = useCancelAppointment();
  const { mutateAsync: reschedule } = useReschedule();
  const { mutateAsync: restore } = useRestoreEvent();
  const { mutateAsync: retryAll } = useRetryRefused();
  const [asked, setAsked] = useState<Asked>();

  const make = (change: Asked): Promise<unknown> => {
    switch (change.way) {
      case 'noShow':
        return markNoShow({ id: change.appointment.id });
      case 'cancel':
        return cancel({ id: change.appointment.id });
      case 'move':
        return reschedule({ id: change.appointment.id, startsAt: change.startsAt });
      case 'restore':
      case 'retry':
        return restore({ id: change.appointment.id });
      case 'retryAll':
        return retryAll();
    }
  };
  const { mutate, variables: sent, isPending, isSuccess, error } = useMutation({ mutationFn: make });

  return {
    asked,
    sent,
    isPending,
    isDone: isSuccess,
    error: error ?? undefined,
    ask: setAsked,
    keep: () => setAsked(undefined),
    /** Without a question. */
    send: (change: Asked) => mutate(change),
    confirm: () => {
      if (!asked) return;
      setAsked(undefined);
      mutate(asked);
    },
  };
};

export type QuickChange = ReturnType<typeof useQuickChange>;
