import type { Settings } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../admin-frame/failure-notice.tsx';
import { FocusedNotice } from '../admin-frame/focused-notice.tsx';
import { FormErrors } from '../admin-frame/form-errors.tsx';
import { LeaveQuestion } from '../admin-frame/leave-question.tsx';
import { BookingPart } from './booking-part.tsx';
import styles from './settings-editor.module.css';
import { SitePart } from './site-part.tsx';
import { TimesPart } from './times-part.tsx';
import { useSettingsForm } from './use-settings-form.ts';
import { WaitlistPart } from './waitlist-part.tsx';

/** All settings in one form, saved at once. */
export const SettingsEditor = ({ settings }: { settings: Settings }) => {
  const { t } = useTranslation('admin');
  const form = useSettingsForm(settings);
  const { errors, failure, isDirty, isSaved, isSaving } = form;
  return (
    <form className={styles.form} onSubmit={form.submit} noValidate>
      <LeaveQuestion hasWork={isDirty} />
      {isSaved && (
        <FocusedNotice tone="good" title={t('settings.saved')}>
          <p>{t('settings.savedText')}</p>
        </FocusedNotice>
      )}
      <FormErrors errors={errors} />
      <BookingPart form={form} />
      <TimesPart form={form} />
      <WaitlistPart form={form} />
      <SitePart form={form} />
      <FailureNotice error={failure} />
      <div className={styles.bar}>
        <Button type="submit" aria-disabled={isSaving}>
          {t(isSaving ? 'settings.saving' : 'settings.save')}
        </Button>
        {isDirty && !isSaving && (
          <>
            <Button variant="subtle" onClick={form.undo}>
              {t('settings.undo')}
            </Button>
            <p className={styles.unsaved}>{t('settings.unsaved')}</p>
          </>
        )}
      </div>
    </form>
  );
};
