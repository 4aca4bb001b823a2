import { type ManagedAppointment, type Site, unlistedSchool } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { useChoiceTexts } from '../../i18n/use-choice-texts.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { HangerMark } from '../../ui/hanger-mark.tsx';
import { CalendarIcon, PinIcon } from '../../ui/icons.tsx';
import { useDates } from '../site/use-dates.ts';
import { calendarFileUrl, googleCalendarUrl } from './calendar-links.ts';
import styles from './ticket.module.css';

export type TicketTime = { startsAt: string; endsAt: string };

type Props = {
  site: Site;
  students: ManagedAppointment['students'];
  time: TicketTime | undefined;
  manageUrl: string;
  /** Only a time that still holds can go into a calendar. */
  isLive: boolean;
  /** Crossed out, so that no picture of it passes for a visit. */
  isOff?: boolean;
};

const When = ({ time, isOff = false }: Pick<Props, 'time' | 'isOff'>) => {
  const { t } = useTranslation();
  const dates = useDates();
  const Moment = isOff ? 's' : 'p';
  return (
    <div className={styles.when}>
      <HangerMark className={styles.mark ?? ''} />
      <h2 className="visually-hidden">{t('ticket.when')}</h2>
      {time ? (
        <Moment className={isOff ? styles.off : undefined}>
          <span className={styles.day}>{dates.dayAndYear(time.startsAt)}</span>{' '}
          <span className={styles.time}>{dates.time(time.startsAt)}</span>
        </Moment>
      ) : (
        <p className={styles.time}>{t('ticket.noTime')}</p>
      )}
    </div>
  );
};

const Where = ({ site }: { site: Site }) => {
  const { t } = useTranslation();
  return (
    <div className={styles.part}>
      <h2 className={styles.label}>{t('ticket.where')}</h2>
      <p className={styles.strong}>
        <bdi>{site.name}</bdi>
      </p>
      <p>
        <bdi>{site.address}</bdi>
      </p>
      {site.mapUrl && (
        <a className={styles.link} href={site.mapUrl} target="_blank" rel="noopener">
          <PinIcon />
          {t('ticket.map')}
        </a>
      )}
    </div>
  );
};

const Students = ({ students }: Pick<Props, 'students'>) => {
  const { t } = useTranslation();
  const choiceTexts = useChoiceTexts();
  return (
    <div className={styles.part}>
      <h2 className={styles.label}>{t('ticket.who')}</h2>
      <ul className={styles.students}>
        {students.map(({ studentId, gender, grade, school }) => (
          <li key={studentId}>
            <span className={styles.strong}>{t('ticket.studentId', { id: studentId })}</span>
            <span className={styles.about}>
              {t(school === unlistedSchool ? 'ticket.studentNoSchool' : 'ticket.student', {
                gender: choiceTexts.gender(gender),
                grade: choiceTexts.grade(grade),
                school,
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

const AddToCalendar = ({ site, time, manageUrl }: { site: Site; time: TicketTime; manageUrl: string }) => {
  const { t } = useTranslation();
  const title = t('ticket.calendarTitle', { site: site.name });
  return (
    <div className={styles.part}>
      <h2 className={styles.label}>{t('ticket.addToCalendar')}</h2>
      <div className={styles.calendars}>
        <ButtonLink
          look="secondary"
          href={googleCalendarUrl({ title, address: site.address, ...time })}
          target="_blank"
          rel="noopener noreferrer"
        >
          <CalendarIcon />
          {t('ticket.googleCalendar')}
        </ButtonLink>
        <ButtonLink look="secondary" href={calendarFileUrl(manageUrl)} download="appointment.ics">
          <CalendarIcon />
          {t('ticket.calendarFile')}
        </ButtonLink>
      </div>
    </div>
  );
};

/** The appointment as one would like it on a slip of paper. */
export const Ticket = ({ site, students, time, manageUrl, isLive, isOff = false }: Props) => (
  <article className={styles.ticket}>
    <When time={time} isOff={isOff} />
    <Where site={site} />
    <Students students={students} />
    {time && isLive && <AddToCalendar site={site} time={time} manageUrl={manageUrl} />}
  </article>
);
