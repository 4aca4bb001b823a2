import type { Visit } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChoiceTexts } from '../../i18n/use-choice-texts.ts';
import { countOfVisit } from './draft.ts';
import styles from './person-line.module.css';
import type { DataEntry } from './use-data-entry.ts';
import { usePersonName } from './use-person-name.ts';

type Props = { entry: DataEntry; visit: Visit; onRemove: (visit: Visit) => void };

/** Whose row it is: what helps to recognise a student, and the sizes. */
export const PersonLine = ({ entry, visit, onRemove }: Props) => {
  const { t } = useTranslation('admin');
  const name = usePersonName()(visit);
  return (
    <div className={styles.line}>
      <span className={styles.name}>
        <bdi>{name}</bdi>
      </span>
      {visit.student && <StudentFacts student={visit.student} />}
      {visit.person && entry.isEditable && (
        <Button variant="subtle" onClick={() => onRemove(visit)}>
          {t('dataEntry.people.remove', { relation: visit.person.relation })}
        </Button>
      )}
      <span className={styles.count}>
        {t('dataEntry.items', { count: countOfVisit(entry.draft, visit) })}
      </span>
    </div>
  );
};

const StudentFacts = ({ student }: { student: NonNullable<Visit['student']> }) => {
  const { t } = useTranslation('admin');
  const choices = useChoiceTexts();
  const { gender, grade, school, shoeSize, underwearSize } = student;
  const facts = [
    choices.gender(gender),
    /^\d+$/.test(grade) ? t('eligible.gradeIs', { grade }) : choices.grade(grade),
    choices.school(school),
    shoeSize ? t('dataEntry.shoes', { size: choices.size(shoeSize) }) : t('dataEntry.noShoes'),
    underwearSize
      ? t('dataEntry.underwear', { size: choices.size(underwearSize) })
      : t('dataEntry.noUnderwear'),
  ];
  return (
    <ul className={styles.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
};
