import type { Visit } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';

/** What a person is called here: a student by the ID, another person by the relation. */
export const usePersonName = () => {
  const { t } = useTranslation('admin');
  return ({ student, person }: Visit): string =>
    student ? t('appointment.student', { id: student.studentId }) : (person?.relation ?? '');
};
