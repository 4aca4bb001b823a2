import { maxStudents } from '@clothes-closet/contracts';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAnnouncement } from '../../ui/announcement.tsx';
import { Button } from '../../ui/button.tsx';
import { focusField } from '../../ui/focus.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { Part } from '../../ui/part.tsx';
import { type BookingValues, newStudent } from './form-values.ts';
import type { PartHeading } from './guardian-part.tsx';
import { StudentCard } from './student-card.tsx';

type Props = { schools: readonly string[]; heading?: PartHeading };

/** One to ten students, each on a card. */
export const StudentsPart = ({ schools, heading = {} }: Props) => {
  const { t } = useTranslation();
  const { control, getValues } = useFormContext<BookingValues>();
  const { fields, append, remove } = useFieldArray<BookingValues, 'students'>({ control, name: 'students' });
  const { say, region } = useAnnouncement();

  const add = () => {
    const school = getValues('students').at(-1)?.school;
    append(newStudent(school), { focusName: `students.${fields.length}.studentId` });
    say(t('students.added', { number: fields.length + 1 }));
  };
  const removeAt = (index: number) => {
    remove(index);
    say(t('students.removed', { number: index + 1 }));
    requestAnimationFrame(() => focusField(`students.${Math.max(0, index - 1)}.studentId`));
  };

  return (
    <Part number={2} title={heading.title ?? t('students.title')} hint={heading.hint ?? t('students.hint')}>
      {fields.map(({ id }, index) => (
        <StudentCard
          key={id}
          index={index}
          schools={schools}
          onRemove={fields.length > 1 ? () => removeAt(index) : undefined}
        />
      ))}
      {fields.length < maxStudents ? (
        <Button look="secondary" onClick={add}>
          <PlusIcon />
          {t('students.add')}
        </Button>
      ) : (
        <p>{t('students.most', { number: maxStudents })}</p>
      )}
      {region}
    </Part>
  );
};
