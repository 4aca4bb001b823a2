import type { AppointmentResponse } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import styles from './appointment-details.module.css';
import { GuardianFacts } from './guardian-facts.tsx';
import { VisitCard } from './visit-card.tsx';
import { VisitFacts } from './visit-facts.tsx';

type Props = {
  appointment: AppointmentResponse;
  /** Where the numbers are, the people stand there. */
  hasPeople: boolean;
};

/** All that is known of one appointment. */
export const AppointmentDetails = ({ appointment, hasPeople }: Props) => {
  const { t } = useTranslation('admin');
  return (
    <div className={styles.details}>
      <section className={styles.card} aria-labelledby="visit">
        <h2 id="visit" className={styles.title}>
          {t('appointment.visit')}
        </h2>
        <VisitFacts appointment={appointment} />
      </section>
      <section className={styles.card} aria-labelledby="guardian">
        <h2 id="guardian" className={styles.title}>
          {t('appointment.guardian')}
        </h2>
        <GuardianFacts appointment={appointment} />
      </section>
      {hasPeople && <People appointment={appointment} />}
    </div>
  );
};

const People = ({ appointment: { visits } }: { appointment: AppointmentResponse }) => {
  const { t } = useTranslation('admin');
  return (
    <section className={styles.people} aria-labelledby="people">
      <h2 id="people" className={styles.title}>
        {t('appointment.people')}
      </h2>
      <ul className={styles.visits}>
        {visits.map((visit) => (
          <li key={visit.id} className={styles.card}>
            <VisitCard visit={visit} />
          </li>
        ))}
      </ul>
    </section>
  );
};
