import type { AvailabilityResponse } from '@clothes-closet/contracts';
import { Calendar, useCalendarController } from '@fullcalendar/react';
import themePlugin from '@fullcalendar/react/themes/classic';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { dateTexts, languageTag } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { useDates } from '../site/use-dates.ts';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import {
  type CalendarSlot,
  calendarSlots,
  clockText,
  closedWeekdays,
  hoursOf,
  rangeOf,
  type Span,
  slotsBeyond,
} from './calendar-slots.ts';
import styles from './week-calendar.module.css';

type Props = { answer: AvailabilityResponse; chosen: string; onChoose: (startsAt: string) => void };

/** The calendar is given wall-clock times as if they were UTC, so no device's zone can shift them. */
const wallClock = 'UTC';

/** As high as a finger needs, and the lines between. */
const targetPixels = 46;

const plugins = [timeGridPlugin, themePlugin];

const wide = window.matchMedia('(min-width: 48rem)');
const narrow = window.matchMedia('(max-width: 22rem)');

const subscribe = (changed: () => void) => {
  for (const width of [wide, narrow]) width.addEventListener('change', changed);
  return () => {
    for (const width of [wide, narrow]) width.removeEventListener('change', changed);
  };
};

/** A week does not fit a phone: there it is a few days at a time, as many as a finger can tell apart. */
const useDaysAtATime = () =>
  useSyncExternalStore(subscribe, () => {
    if (wide.matches) return undefined;
    return narrow.matches ? 2 : 3;
  });

const SlotButton = ({ slot, chosen, onChoose }: { slot: CalendarSlot } & Omit<Props, 'answer'>) => {
  const { t } = useTranslation();
  const dates = useDates();
  const { startsAt } = slot;
  return (
    <button
      type="button"
      className={styles.slot}
      aria-pressed={startsAt === chosen}
      aria-label={t('bar.dayAndTime', { day: dates.day(startsAt), time: dates.time(startsAt) })}
      onClick={() => onChoose(startsAt)}
    >
      {dates.time(startsAt)}
    </button>
  );
};

const calendarOf = (answer: AvailabilityResponse) => {
  const slots = calendarSlots(answer);
  const events = slots.map(({ startsAt, start, end }) => ({ id: startsAt, start, end }));
  return { slots, events, validRange: rangeOf(slots), hiddenDays: closedWeekdays(slots) };
};

/** The calendar reports its days after every change: an unchanged report must not be another change. */
const isSameSpan = (a: Span | undefined, b: Span) =>
  a?.start.getTime() === b.start.getTime() && a.end.getTime() === b.end.getTime();

type Controller = ReturnType<typeof useCalendarController>;

type ToolbarProps = { controller: Controller; hasEarlier: boolean; hasLater: boolean };

const Toolbar = ({ controller, hasEarlier, hasLater }: ToolbarProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.toolbar}>
      <Button look="secondary" disabled={!hasEarlier} onClick={() => controller.prev()}>
        {t('time.calendarPrevious')}
      </Button>
      <Button look="secondary" disabled={!hasLater} onClick={() => controller.next()}>
        {t('time.calendarNext')}
      </Button>
    </div>
  );
};

/** The same free times as a week, each a button. */
export const WeekCalendar = ({ answer, chosen, onChoose }: Props) => {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const dates = dateTexts(language, wallClock);
  const controller = useCalendarController();
  const { slots, events, validRange, hiddenDays } = useMemo(() => calendarOf(answer), [answer]);
  const [inSight, setInSight] = useState<Span>();
  const days = useDaysAtATime();
  const startsAtOf = (id: string) => slots.find((slot) => slot.startsAt === id);
  return (
    <section className={styles.calendar} aria-label={t('time.calendarLabel')}>
      <Toolbar controller={controller} {...slotsBeyond(slots, inSight)} />
      <Calendar
        key={days}
        controller={controller}
        plugins={plugins}
        initialView={days ? 'timeGrid' : 'timeGridWeek'}
        {...(days && { dayCount: days, dateIncrement: { days } })}
        locale={languageTag(language)}
        timeZone={wallClock}
        direction={i18n.dir()}
        initialDate={(startsAtOf(chosen) ?? slots[0])?.start ?? ''}
        validRange={validRange}
        hiddenDays={hiddenDays}
        headerToolbar={false}
        allDaySlot={false}
        height="auto"
        slotDuration={clockText(answer.slotMinutes)}
        slotHeaderInterval="01:00"
        {...hoursOf(slots, inSight)}
        datesSet={({ start, end }) =>
          setInSight((last) => (isSameSpan(last, { start, end }) ? last : { start, end }))
        }
        timedText={t('time.calendarLabel')}
        dayHeaderContent={({ date }) => (
          <span className={styles.dayHeader}>
            <span>{dates.shortWeekday(date.toISOString())}</span>
            <strong>{dates.shortDate(date.toISOString())}</strong>
          </span>
        )}
        slotHeaderContent={({ time }) => dates.time(new Date(time?.milliseconds ?? 0).toISOString())}
        slotMinHeight={targetPixels}
        events={events}
        eventInteractive={false}
        eventClass={styles.event ?? ''}
        eventContent={({ event }) => {
          const slot = startsAtOf(event.id);
          return slot && <SlotButton slot={slot} chosen={chosen} onChoose={onChoose} />;
        }}
      />
    </section>
  );
};
