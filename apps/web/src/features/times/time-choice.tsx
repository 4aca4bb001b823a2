import type { AvailabilityResponse } from '@clothes-closet/contracts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clocksDiffer, dayOf } from '../../lib/dates.ts';
import { useAnnouncement } from '../../ui/announcement.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { useDates } from '../site/use-dates.ts';
import { CalendarPane } from './calendar-pane.tsx';
import { DayChips } from './day-chips.tsx';
import { groupByDay, type SlotDay } from './slot-days.ts';
import { TimeButtons } from './time-buttons.tsx';

type Props = {
  answer: AvailabilityResponse;
  /** The start of the chosen slot; empty where none is. */
  chosen: string;
  error?: string | undefined;
  onChoose: (startsAt: string) => void;
};

/** The day in sight: the one picked last, else that of the chosen time, else the first. */
const useDayInSight = (days: readonly SlotDay[], chosenDay: string | undefined) => {
  const [picked, setPicked] = useState<string>();
  const dayWith = (day: string | undefined) => days.find((candidate) => candidate.day === day);
  return [dayWith(picked) ?? dayWith(chosenDay) ?? days[0], setPicked] as const;
};

const ZoneNote = ({ answer }: { answer: AvailabilityResponse }) => {
  const { t } = useTranslation();
  const first = answer.slots[0];
  const deviceZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isNeeded = first && clocksDiffer(first.startsAt, answer.timeZone, deviceZone);
  return isNeeded ? <p>{t('page.zoneNote')}</p> : null;
};

/** Tells screen readers where others' bookings have changed the times of the day in sight. */
const useFreshTimes = (day: SlotDay | undefined) => {
  const { t } = useTranslation();
  const dates = useDates();
  const { say, region } = useAnnouncement();
  const last = useRef(day);
  useEffect(() => {
    const before = last.current;
    last.current = day;
    if (!day || before?.day !== day.day || before.slots.length === day.slots.length) return;
    const times = t('time.times', { count: day.slots.length });
    say(t('time.nowFree', { day: dates.day(day.slots[0].startsAt), times }));
  });
  return region;
};

/** First a day, then a time of that day; or both at once in the week view. */
export const TimeChoice = ({ answer, chosen, error, onChoose }: Props) => {
  const { t } = useTranslation();
  const dates = useDates();
  const days = useMemo(() => groupByDay(answer.slots, answer.timeZone), [answer]);
  const chosenDay = chosen ? dayOf(chosen, answer.timeZone) : undefined;
  const [day, pickDay] = useDayInSight(days, chosenDay);
  const freshTimes = useFreshTimes(day);
  const [isCalendarShown, setIsCalendarShown] = useState(false);

  const choose = (startsAt: string) => {
    pickDay(dayOf(startsAt, answer.timeZone));
    onChoose(startsAt);
  };
  if (!day) return null;
  return (
    <>
      {freshTimes}
      <ZoneNote answer={answer} />
      <FieldGroup path="day" legend={t('time.day')} error={undefined}>
        <DayChips days={days} inSight={day.day} chosenDay={chosenDay} onPick={pickDay} />
      </FieldGroup>
      <FieldGroup
        path="startsAt"
        legend={t('time.timesOn', { day: dates.day(day.slots[0].startsAt) })}
        error={error}
      >
        <TimeButtons slots={day.slots} chosen={chosen} hasError={error !== undefined} onChoose={choose} />
      </FieldGroup>
      <SwitchField label={t('time.showCalendar')} isOn={isCalendarShown} onChange={setIsCalendarShown} />
      {isCalendarShown && <CalendarPane answer={answer} chosen={chosen} onChoose={choose} />}
    </>
  );
};
