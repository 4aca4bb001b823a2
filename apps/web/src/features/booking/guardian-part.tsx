import { phoneTypes } from '@clothes-closet/contracts';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChoiceTexts } from '../../i18n/use-choice-texts.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { Part } from '../../ui/part.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSite } from '../site/get-site.ts';
import styles from './form-grid.module.css';
import type { BookingValues } from './form-values.ts';
import { PhoneField } from './phone-field.tsx';
import { useFieldError } from './use-field-error.ts';

/** The words over a part, where it is not a parent who fills it in. */
export type PartHeading = { title?: string; hint?: string };

type GuardianHeading = PartHeading & { emailHint?: string; smsConsent?: string; smsConsentHint?: string };

const Names = () => {
  const { t } = useTranslation();
  const { register } = useFormContext<BookingValues>();
  return (
    <div className={styles.pair}>
      <TextField
        path="guardian.firstName"
        label={t('guardian.firstName')}
        error={useFieldError('guardian.firstName')}
        autoComplete="given-name"
        dir="auto"
        maxLength={80}
        {...register('guardian.firstName')}
      />
      <TextField
        path="guardian.lastName"
        label={t('guardian.lastName')}
        error={useFieldError('guardian.lastName')}
        autoComplete="family-name"
        dir="auto"
        maxLength={80}
        {...register('guardian.lastName')}
      />
    </div>
  );
};

const PhoneTypeField = ({ heading }: { heading: GuardianHeading }) => {
  const { t } = useTranslation();
  const choiceTexts = useChoiceTexts();
  const { register } = useFormContext<BookingValues>();
  const phoneType = useWatch<BookingValues, 'guardian.phoneType'>({ name: 'guardian.phoneType' });
  const sendsTexts = useSite().data?.sendsTexts ?? false;
  return (
    <>
      <RadioField
        path="guardian.phoneType"
        legend={t('guardian.phoneType')}
        error={useFieldError('guardian.phoneType')}
        choices={phoneTypes.map((value) => ({ value, text: choiceTexts.phoneType(value) }))}
        {...register('guardian.phoneType')}
      />
      {phoneType === 'mobile' && sendsTexts && (
        <CheckField
          path="guardian.smsConsent"
          label={heading.smsConsent ?? t('guardian.smsConsent')}
          hint={heading.smsConsentHint ?? t('guardian.smsConsentHint')}
          {...register('guardian.smsConsent')}
        />
      )}
    </>
  );
};

/** The adult who books. */
export const GuardianPart = ({ heading = {} }: { heading?: GuardianHeading }) => {
  const { t } = useTranslation();
  const { register } = useFormContext<BookingValues>();
  return (
    <Part number={1} title={heading.title ?? t('guardian.title')} hint={heading.hint ?? t('guardian.hint')}>
      <Names />
      <TextField
        path="guardian.email"
        label={t('guardian.email')}
        hint={heading.emailHint ?? t('guardian.emailHint')}
        error={useFieldError('guardian.email')}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        maxLength={254}
        {...register('guardian.email')}
      />
      <PhoneField />
      <PhoneTypeField heading={heading} />
    </Part>
  );
};
