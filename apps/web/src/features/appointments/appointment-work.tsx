import type { AppointmentResponse } from '@clothes-closet/contracts';
import { itemKinds } from '@clothes-closet/contracts';
import { now } from '../../lib/clock.ts';
import { LeaveQuestion } from '../admin-frame/leave-question.tsx';
import { DataEntry } from '../data-entry/data-entry.tsx';
import { useDataEntry } from '../data-entry/use-data-entry.ts';
import { DifferenceNotice } from '../differences/difference-notice.tsx';
import { isDecided } from '../differences/ways.ts';
import { RescheduleDialog } from '../rescheduling/reschedule-dialog.tsx';
import { ActionButtons } from './action-buttons.tsx';
import { ActionDialogs } from './action-dialogs.tsx';
import { AppointmentDetails } from './appointment-details.tsx';
import { AppointmentSummary } from './appointment-summary.tsx';
import styles from './appointment-work.module.css';
import { failureOf } from './failure.ts';
import { type Outcome, useOutcome } from './outcome.ts';
import { OutcomeNotice } from './outcome-notice.tsx';
import { StandingNote } from './standing-note.tsx';
import { useAppointmentActions } from './use-appointment-actions.ts';

const itemsOf = ({ visits }: AppointmentResponse): number =>
  visits.reduce((sum, { items }) => sum + itemKinds.reduce((own, kind) => own + items[kind], 0), 0);

/** The news of it says as much as the note that stands there later. */
const tellsStanding = (outcome: Outcome | undefined): boolean =>
  outcome?.kind === 'cancelled' || outcome?.kind === 'noShow';

/** One appointment and all that is done with it. Once its time has come, the numbers are the main thing. */
export const AppointmentWork = ({ appointment }: { appointment: AppointmentResponse }) => {
  const { told, tell } = useOutcome();
  const tellFailure = (error: Error) => {
    const failure = failureOf(error);
    if (failure) tell({ kind: 'failed', failure });
  };
  const entry = useDataEntry(appointment, {
    onSaved: (answer) => tell({ kind: 'saved', items: itemsOf(answer) }),
    onFailed: tellFailure,
  });
  const finish = (answer: AppointmentResponse, outcome: Outcome) => {
    entry.follow(answer);
    tell(outcome);
  };
  const actions = useAppointmentActions({ appointment, onDone: finish, onFailed: tellFailure });

  const tellMoved = (answer: AppointmentResponse) =>
    finish(answer, { kind: 'moved', startsAt: answer.startsAt ?? '' });

  const { calendarDifference: difference } = appointment;
  const hasStarted = appointment.startsAt !== null && Date.parse(appointment.startsAt) <= now();
  const hasNumbers = entry.isEditable || entry.hasWork;
  const numbersFirst = hasNumbers && (hasStarted || appointment.status === 'completed');
  return (
    <div className={styles.work}>
      {told && <OutcomeNotice key={told.key} appointmentId={appointment.id} outcome={told.outcome} />}
      {!tellsStanding(told?.outcome) && <StandingNote status={appointment.status} />}
      {difference && !isDecided(difference, appointment) && (
        <DifferenceNotice
          appointment={appointment}
          difference={difference}
          onCancel={() => actions.ask('cancel')}
          onMoved={tellMoved}
          onRestored={(way) => tell({ kind: 'eventRestored', way })}
          onSettled={() => tell({ kind: 'eventSettled' })}
          onFailed={tellFailure}
        />
      )}
      <AppointmentSummary appointment={appointment}>
        <ActionButtons appointment={appointment} actions={actions} />
      </AppointmentSummary>
      {numbersFirst && <DataEntry entry={entry} onFailed={tellFailure} />}
      <AppointmentDetails appointment={appointment} hasPeople={!hasNumbers} />
      {hasNumbers && !numbersFirst && <DataEntry entry={entry} onFailed={tellFailure} />}
      <LeaveQuestion isKept hasWork={entry.hasWork} />
      <ActionDialogs appointment={appointment} actions={actions} />
      <RescheduleDialog
        appointment={appointment}
        isOpen={actions.asked === 'reschedule'}
        onClose={actions.close}
        onMoved={(answer) => {
          actions.close();
          tellMoved(answer);
        }}
      />
    </div>
  );
};
