import type { CalendarDifference } from '@clothes-closet/contracts';
import { IconCalendarTime, IconCalendarX } from '@tabler/icons-react';
import { now } from '../../lib/clock.ts';
import { DecisionButtons } from '../differences/decision-buttons.tsx';
import { useDifferenceTexts } from '../differences/use-difference-texts.ts';
import { type Way, waysOf } from '../differences/ways.ts';
import { nameOf } from './days.ts';
import { FamilyLine } from './family-line.tsx';
import taskStyles from './task.module.css';
import { Task } from './task.tsx';
import type { QuickChange } from './use-quick-change.ts';

type Props = { difference: CalendarDifference; change: QuickChange };

/** An event that somebody moved or deleted: whose, what happened to it, and what can be done. */
export const DifferenceTask = ({ difference, change }: Props) => {
  const texts = useDifferenceTexts();
  const { appointment, kind, event } = difference;
  const name = nameOf(appointment);
  const { sent, isPending } = change;
  const isMine = isPending && sent?.appointment?.id === appointment.id;
  const press = (way: Way) => {
    if (way === 'move') event && change.ask({ way, appointment, startsAt: event.startsAt });
    else if (way === 'cancel') change.ask({ way, appointment });
    else change.send({ way, appointment });
  };
  return (
    <Task
      Icon={kind === 'deleted' ? IconCalendarX : IconCalendarTime}
      tone="trouble"
      title={texts.title(difference, { ...appointment, name })}
    >
      <FamilyLine appointment={appointment} />
      {texts.sentences(difference, appointment).map((sentence) => (
        <p key={sentence} className={taskStyles.text}>
          {sentence}
        </p>
      ))}
      <DecisionButtons
        ways={waysOf(difference, appointment, now())}
        name={name}
        working={isMine ? workingOf(sent) : undefined}
        isBusy={isPending}
        onPress={press}
      />
    </Task>
  );
};

const workingOf = (sent: QuickChange['sent']): Way | undefined =>
  sent?.way === 'noShow' || sent?.way === 'retryAll' ? undefined : sent?.way;
