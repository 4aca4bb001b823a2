import { type Locale, locales } from '@clothes-closet/contracts';
import { Button, NativeSelect } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../admin-frame/failure-notice.tsx';
import { FormErrors } from '../admin-frame/form-errors.tsx';
import { LeaveQuestion } from '../admin-frame/leave-question.tsx';
import { GuardianPart } from '../booking/guardian-part.tsx';
import { listErrors } from '../booking/list-errors.ts';
import { StudentsPart } from '../booking/students-part.tsx';
import { useErrorText } from '../booking/use-field-error.ts';
import styles from './entry-form.module.css';
import { TimePart } from './time-part.tsx';
import { type Entered, useEntryForm } from './use-entry-form.ts';

type Props = { schools: readonly string[]; onEntered: (entered: Entered) => void };

/** A booking typed in by an admin: the parents' form, without the checks. */
export const EntryForm = ({ schools, onEntered }: Props) => {
  const { t } = useTranslation('admin');
  const { form, locale, setLocale, choice, hasWork, entering, submit } = useEntryForm(onEntered);
  const isWaiting = useWatch({ control: form.control, name: 'prefersWaitlist' });
  const errorText = useErrorText();
  const errors = listErrors(form.formState.errors).map(({ path, error }) => ({
    path,
    text: errorText(path, error),
  }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!entering.isPending) void submit(event);
  };
  return (
    <FormProvider {...form}>
      <LeaveQuestion hasWork={hasWork} />
      <form className={styles.form} onSubmit={send} noValidate autoComplete="off">
        <FormErrors errors={errors} />
        <NativeSelect
          label={t('entry.language')}
          description={t('entry.languageHint')}
          className={styles.language ?? ''}
          value={locale}
          rightSection={<IconChevronDown aria-hidden size={20} />}
          data={locales.map((value) => ({ value, label: t(`choices.languages.${value}`) }))}
          onChange={(event) => setLocale(event.currentTarget.value as Locale)}
        />
        <GuardianPart
          heading={{
            title: t('entry.guardianTitle'),
            hint: t('entry.guardianHint'),
            emailHint: t('entry.emailHint'),
            smsConsent: t('entry.smsConsent'),
            smsConsentHint: t('entry.smsConsentHint'),
          }}
        />
        <StudentsPart
          schools={schools}
          heading={{ title: t('entry.studentsTitle'), hint: t('entry.studentsHint') }}
        />
        <TimePart choice={choice} />
        <FailureNotice error={errors.length > 0 ? null : entering.error} />
        <div>
          <Button type="submit" aria-disabled={entering.isPending}>
            {entering.isPending ? t('entry.saving') : t(isWaiting ? 'entry.saveWaiting' : 'entry.save')}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
};
