import { genders, grades, shoeSizes, underwearSizes, unlistedSchool } from '@clothes-closet/contracts';
import { useId } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChoiceTexts } from '../../i18n/use-choice-texts.ts';
import { Button } from '../../ui/button.tsx';
import { RemoveIcon } from '../../ui/icons.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import grid from './form-grid.module.css';
import { type BookingValues, unknownSize } from './form-values.ts';
import styles from './student-card.module.css';
import { useFieldError } from './use-field-error.ts';

type AnswerProps = { index: number };
type ChoiceName = 'grade' | 'school' | 'shoeSize' | 'underwearSize';

type Choice = { value: string; text: string };
type ChoiceProps = AnswerProps & { name: ChoiceName; choices: readonly Choice[] };

const StudentChoice = ({ index, name, choices }: ChoiceProps) => {
  const { t } = useTranslation();
  const { register } = useFormContext<BookingValues>();
  const path = `students.${index}.${name}` as const;
  const answer = useWatch<BookingValues, typeof path>({ name: path });
  const all = [{ value: '', text: t('choices.choose') }, ...choices];
  return (
    <SelectField
      path={path}
      label={t(`students.${name}`)}
      error={useFieldError(path)}
      chosen={all.find(({ value }) => value === answer)?.text ?? ''}
      {...register(path)}
    >
      {all.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </SelectField>
  );
};

const StudentIdField = ({ index }: AnswerProps) => {
  const { t } = useTranslation();
  const { register } = useFormContext<BookingValues>();
  const path = `students.${index}.studentId` as const;
  return (
    <TextField
      path={path}
      label={t('students.studentId')}
      hint={t('students.studentIdHint')}
      error={useFieldError(path)}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      dir="ltr"
      maxLength={32}
      {...register(path)}
    />
  );
};

const GenderField = ({ index }: AnswerProps) => {
  const { t } = useTranslation();
  const choiceTexts = useChoiceTexts();
  const { register } = useFormContext<BookingValues>();
  const path = `students.${index}.gender` as const;
  return (
    <RadioField
      path={path}
      legend={t('students.gender')}
      error={useFieldError(path)}
      choices={genders.map((value) => ({ value, text: choiceTexts.gender(value) }))}
      {...register(path)}
    />
  );
};

const SizeField = ({ index, name, sizes }: AnswerProps & { name: ChoiceName; sizes: readonly string[] }) => {
  const { t } = useTranslation();
  const choiceTexts = useChoiceTexts();
  return (
    <StudentChoice
      index={index}
      name={name}
      choices={[
        { value: unknownSize, text: t('choices.unknown') },
        ...sizes.map((size) => ({ value: size, text: choiceTexts.size(size) })),
      ]}
    />
  );
};

type CardProps = AnswerProps & { schools: readonly string[]; onRemove: (() => void) | undefined };

export const StudentCard = ({ index, schools, onRemove }: CardProps) => {
  const { t } = useTranslation();
  const choiceTexts = useChoiceTexts();
  const id = useId();
  const number = index + 1;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {t('students.card', { number })}
        </h3>
        {onRemove && (
          <Button look="quiet" onClick={onRemove} aria-label={t('students.removeLabel', { number })}>
            <RemoveIcon />
            {t('students.remove')}
          </Button>
        )}
      </div>
      <StudentIdField index={index} />
      <GenderField index={index} />
      <StudentChoice
        index={index}
        name="grade"
        choices={grades.map((grade) => ({ value: grade, text: choiceTexts.grade(grade) }))}
      />
      <StudentChoice
        index={index}
        name="school"
        choices={[...schools.filter((school) => school !== unlistedSchool), unlistedSchool].map((school) => ({
          value: school,
          text: choiceTexts.school(school),
        }))}
      />
      <div className={grid.pair}>
        <SizeField index={index} name="shoeSize" sizes={shoeSizes} />
        <SizeField index={index} name="underwearSize" sizes={underwearSizes} />
      </div>
      <p className={styles.hint}>{t('students.sizesHint')}</p>
    </section>
  );
};
