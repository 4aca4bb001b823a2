import type { AppointmentResponse, WaitingRow } from '@clothes-closet/contracts';
import { useEffect, useRef, useState } from 'react';
import { failureOf } from '../appointments/failure.ts';
import { fullNameOf } from './family-parts.tsx';
import { useOfferTime, useTakeBack } from './offer-time.ts';
import { useTakeOff } from './take-off.ts';
import { useRefusal } from './use-refusal.ts';
import type { WaitingNews } from './waiting-news.tsx';

/** The news of what was done, counted, so that the same told twice is brought to the reader twice. */
const useNews = () => {
  const [told, setTold] = useState<{ key: number; news: WaitingNews }>();
  const tell = (news: WaitingNews) => setTold((before) => ({ key: (before?.key ?? 0) + 1, news }));
  return { told, tell };
};

export type Asking = 'assign' | 'offer' | 'takeBack' | 'takeOff';

/** The open dialog. Closed, the focus goes back to the button that asked. */
const useDialogs = () => {
  const [open, setOpen] = useState<{ asking: Asking; family: WaitingRow }>();
  const asker = useRef<Element | null>(null);
  useEffect(() => {
    if (!open && asker.current instanceof HTMLElement) asker.current.focus();
  }, [open]);
  return {
    /** Whom a dialog is open about. */
    familyOf: (asking: Asking) => (open?.asking === asking ? open.family : undefined),
    ask: (asking: Asking, family: WaitingRow) => {
      asker.current = document.activeElement;
      setOpen({ asking, family });
    },
    close: () => setOpen(undefined),
    /** There is news to read instead. */
    closeForNews: () => {
      asker.current = null;
      setOpen(undefined);
    },
  };
};

/** Which dialog is open about whom, and what came of the last one. */
export const useWaitlistWork = () => {
  const { familyOf, ask, close, closeForNews } = useDialogs();
  const { told, tell } = useNews();
  const takingOff = useTakeOff();
  const takingBack = useTakeBack();
  const offering = useOfferTime();
  const refusalOf = useRefusal();

  const tellRefused = (error: Error, tried: 'offer' | 'takeBack') => {
    const refusal = refusalOf(error, tried);
    if (refusal) tell({ kind: 'refused', refusal });
  };
  const tellAssigned = ({ id, guardian, startsAt }: AppointmentResponse) => {
    closeForNews();
    const name = `${guardian.firstName} ${guardian.lastName}`;
    if (startsAt) tell({ kind: 'assigned', id, name, startsAt });
  };
  const tellOffered = (family: WaitingRow) => {
    closeForNews();
    if (family.offer) tell({ kind: 'offered', name: fullNameOf(family), offer: family.offer });
  };
  const offer = ({ id }: WaitingRow, startsAt: string) =>
    offering.mutate(
      { id, startsAt },
      { onSuccess: tellOffered, onError: (error) => tellRefused(error, 'offer') },
    );
  const takeBack = (family: WaitingRow) => {
    close();
    takingBack.mutate(family.id, {
      onSuccess: () => tell({ kind: 'takenBack', name: fullNameOf(family) }),
      onError: (error) => tellRefused(error, 'takeBack'),
    });
  };
  const takeOff = (family: WaitingRow) => {
    close();
    takingOff.mutate(family.id, {
      onSuccess: () => tell({ kind: 'takenOff', name: fullNameOf(family) }),
      onError: (error) => {
        const failure = failureOf(error);
        if (failure) tell({ kind: 'failed', failure });
      },
    });
  };
  return {
    familyOf,
    ask,
    close,
    told,
    isOffering: offering.isPending,
    offer,
    takeBack,
    takeOff,
    tellAssigned,
    tellOffered,
  };
};
