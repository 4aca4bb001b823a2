import type { AppointmentRow } from '@clothes-closet/contracts';
import { useState } from 'react';
import { useCancelAppointment } from '../appointments/cancel-appointment.ts';
import { useMarkNoShow } from '../appointments/mark-no-show.ts';

type Way = 'noShow' | 'cancel';

/** What was asked of an appointment; it stays known when the appointment has left the list. */
type Asked = { way: Way; appointment: AppointmentRow };

/** A change made from the list itself: asked, confirmed, told how it went. */
export const useQuickChange = () => {
  const ways = { noShow: useMarkNoShow(), cancel: useCancelAppointment() };
  const [asked, setAsked] = useState<Asked>();
  const [sent, setSent] = useState<Asked>();
  const sending = sent && ways[sent.way];

  return {
    asked,
    sent,
    isDone: sending?.isSuccess ?? false,
    error: sending?.error ?? undefined,
    ask: (way: Way, appointment: AppointmentRow) => setAsked({ way, appointment }),
    keep: () => setAsked(undefined),
    confirm: () => {
      if (!asked) return;
      setAsked(undefined);
      setSent(asked);
      ways[asked.way].mutate({ id: asked.appointment.id });
    },
  };
};

export type QuickChange = ReturnType<typeof useQuickChange>;
