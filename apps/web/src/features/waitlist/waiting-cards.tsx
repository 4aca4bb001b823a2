import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { ContactedMark } from './contacted-mark.tsx';
import { FamilyLink } from './family-link.tsx';
import { FamilyButtons, Phone, studentIdsOf } from './family-parts.tsx';
import { OfferNote } from './offer-note.tsx';
import styles from './waiting-list.module.css';
import type { RowsProps } from './waiting-table.tsx';

/** One card a family, for phones: whom to call first. */
export const WaitingCards = ({ families, onOpen, ...actions }: RowsProps) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  return (
    <ul className={styles.cards}>
      {families.map((family) => (
        <li key={family.id} className={styles.card}>
          <p className={styles.place}>{t('waitlist.placeNumber', { place: family.place })}</p>
          <FamilyLink family={family} onOpen={onOpen} />
          <Phone {...family} />
          <p className={styles.rest}>
            {t('appointments.studentIds', { count: family.students.length, ids: studentIdsOf(family) })}
            <br />
            {t('appointments.speaks', { language: t(`choices.languages.${family.locale}`) })}
            <br />
            {t('waitlist.sinceDay', { day: dates.shortDay(family.createdAt) })}
          </p>
          <ContactedMark family={family} />
          <OfferNote {...family} />
          <FamilyButtons family={family} {...actions} />
        </li>
      ))}
    </ul>
  );
};
