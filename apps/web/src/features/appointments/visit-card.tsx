import type { Visit } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { useChoiceTexts } from '../../i18n/use-choice-texts.ts';
import { Fact, Facts } from './facts.tsx';

/** One person who comes: a student with sizes, or another person by their relation. */
export const VisitCard = ({ visit: { student, person } }: { visit: Visit }) => {
  const { t } = useTranslation('admin');
  const choices = useChoiceTexts();
  if (!student) return <h3>{t('appointment.otherPerson', { relation: person?.relation ?? '' })}</h3>;
  return (
    <>
      <h3>{t('appointment.student', { id: student.studentId })}</h3>
      <Facts>
        <Fact term={t('appointment.gender')}>{choices.gender(student.gender)}</Fact>
        <Fact term={t('appointment.grade')}>{choices.grade(student.grade)}</Fact>
        <Fact term={t('appointment.school')}>{student.school}</Fact>
        <Fact term={t('appointment.shoeSize')}>{student.shoeSize ?? t('appointment.unknownSize')}</Fact>
        <Fact term={t('appointment.underwearSize')}>
          {student.underwearSize ?? t('appointment.unknownSize')}
        </Fact>
      </Facts>
    </>
  );
};
