import type { AppointmentResponse } from '@clothes-closet/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCancelAppointment } from './cancel-appointment.ts';
import { useMarkNoShow } from './mark-no-show.ts';
import type { Outcome } from './outcome.ts';
import { useReopen } from './reopen.ts';
import { keepAnswer } from './use-appointment-mutation.ts';

export type Question = 'reschedule' | 'cancel' | 'noShow';

type Options = {
  appointment: AppointmentResponse;
  onDone: (answer: AppointmentResponse, outcome: Outcome) => void;
  onFailed: (error: Error) => void;
};

/** What can be done with an appointment beside its numbers: asked about first, unless it only undoes. */
export const useAppointmentActions = ({ appointment, onDone, onFailed }: Options) => {
  const { id, version } = appointment;
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<Question>();
  const cancelling = useCancelAppointment();
  const noShow = useMarkNoShow();
  const reopening = useReopen();

  const make = (change: typeof cancelling, outcome: Outcome) => {
    setAsked(undefined);
    change.mutate(
      { id, version },
      {
        onSuccess: (answer) => {
          void keepAnswer(queryClient, answer);
          onDone(answer, outcome);
        },
        onError: onFailed,
      },
    );
  };
  return {
    asked,
    ask: setAsked,
    close: () => setAsked(undefined),
    isWorking: cancelling.isPending || noShow.isPending || reopening.isPending,
    cancel: () => make(cancelling, { kind: 'cancelled' }),
    markNoShow: () => make(noShow, { kind: 'noShow' }),
    reopen: () => make(reopening, { kind: 'reopened' }),
  };
};

export type AppointmentActions = ReturnType<typeof useAppointmentActions>;
