import type { AppointmentResponse, EventDifference } from '@clothes-closet/contracts';
import { useState } from 'react';
import { now } from '../../lib/clock.ts';
import { Notice } from '../../ui/notice.tsx';
import { failureOf } from '../appointments/failure.ts';
import { useReschedule } from '../appointments/reschedule.ts';
import { DecisionButtons } from './decision-buttons.tsx';
import { MoveQuestion } from './move-question.tsx';
import { useRestoreEvent } from './restore-event.ts';
import { useDifferenceTexts } from './use-difference-texts.ts';
import { type Way, waysOf } from './ways.ts';

type Props = {
  appointment: AppointmentResponse;
  difference: EventDifference;
  onCancel: () => void;
  onMoved: (answer: AppointmentResponse) => void;
  onRestored: (way: 'restore' | 'retry') => void;
  /** Somebody or something was quicker. */
  onSettled: () => void;
  onFailed: (error: Error) => void;
};

/** Its event in the calendar is not as the appointment says: what happened, and what can be done. */
export const DifferenceNotice = ({ appointment, difference, onCancel, ...told }: Props) => {
  const texts = useDifferenceTexts();
  const [isAsking, setIsAsking] = useState(false);
  const restoring = useRestoreEvent();
  const moving = useReschedule();
  const { id, version, guardian, startsAt } = appointment;
  const name = `${guardian.firstName} ${guardian.lastName}`;
  const isBusy = restoring.isPending || moving.isPending;

  // Once an answer is there, this notice may be gone: what came of it is told all the same.
  const restore = (way: 'restore' | 'retry') =>
    restoring.mutateAsync({ id }).then(
      () => told.onRestored(way),
      (error: Error) => (failureOf(error) === 'conflict' ? told.onSettled() : told.onFailed(error)),
    );
  const move = () => {
    setIsAsking(false);
    const change = { id, version, startsAt: difference.event?.startsAt ?? '' };
    void moving.mutateAsync(change).then(told.onMoved, told.onFailed);
  };
  const press = (way: Way) => {
    if (way === 'cancel') onCancel();
    else if (way === 'move') setIsAsking(true);
    else void restore(way);
  };
  const ways = waysOf(difference, appointment, now());
  return (
    <Notice tone="now" title={texts.title(difference, { ...appointment, name })}>
      {texts.sentences(difference, appointment).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <DecisionButtons
        ways={ways}
        working={
          isBusy ? ways.find((way) => (moving.isPending ? way === 'move' : way !== 'move')) : undefined
        }
        isBusy={isBusy}
        onPress={press}
      />
      <MoveQuestion
        isOpen={isAsking}
        name={name}
        from={startsAt}
        to={difference.event?.startsAt ?? null}
        onYes={move}
        onNo={() => setIsAsking(false)}
      />
    </Notice>
  );
};
