import { type Gender, type ItemLimit, ItemLimitRequest } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { focusField } from '../../ui/focus.ts';
import { TextField } from '../../ui/text-field.tsx';
import { contractResolver, wholeNumberOf } from '../admin-frame/contract-resolver.ts';
import { FailureNotice } from '../admin-frame/failure-notice.tsx';
import { useUnsavedWork } from '../auth/unsaved-work.ts';
import styles from './limit-form.module.css';
import { useSaveItemLimit } from './save-item-limit.ts';

type Values = { quantity: string; label: string };

type Props = {
  gender: Gender;
  /** The one to change; without it, one is added. */
  limit?: ItemLimit;
  title: string;
  onSaved: (limit: ItemLimit) => void;
  onCancel?: () => void;
};

const resolverFor = (gender: Gender) =>
  contractResolver<Values, ItemLimitRequest>(ItemLimitRequest, ({ quantity, label }) => ({
    gender,
    label,
    quantity: wholeNumberOf(quantity),
  }));

/** How many of what: to add an item to a gender's list, or to change one in its place. */
export const LimitForm = ({ gender, limit, title, onSaved, onCancel }: Props) => {
  const { t } = useTranslation('admin');
  const saving = useSaveItemLimit();
  const pathOf = (field: keyof Values) => `${limit?.id ?? gender}.${field}`;
  const { register, handleSubmit, formState, reset } = useForm<Values, unknown, ItemLimitRequest>({
    resolver: resolverFor(gender),
    defaultValues: { quantity: String(limit?.quantity ?? 1), label: limit?.label ?? '' },
    reValidateMode: 'onSubmit',
  });
  const { errors, isDirty } = formState;
  useUnsavedWork(isDirty);
  const isChange = limit !== undefined;
  const changedId = limit?.id;
  useEffect(() => {
    if (changedId !== undefined) focusField(`${changedId}.quantity`);
  }, [changedId]);

  const save = (values: ItemLimitRequest) => {
    if (saving.isPending) return;
    saving.mutate(
      { id: limit?.id, values },
      {
        onSuccess: (saved) => {
          reset();
          onSaved(saved);
          // Ready for the next one.
          if (!isChange) focusField(pathOf('quantity'));
        },
      },
    );
  };
  const labelError = errors.label?.type === 'too_long' ? 'labelTooLong' : 'label';
  return (
    <form className={styles.form} onSubmit={handleSubmit(save)} noValidate aria-label={title}>
      {!isChange && <h3 className={styles.title}>{title}</h3>}
      <div className={styles.fields}>
        <TextField
          path={pathOf('quantity')}
          label={t('itemLimits.quantity')}
          error={errors.quantity && t('itemLimits.errors.quantity')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          {...register('quantity')}
        />
        <TextField
          path={pathOf('label')}
          label={t('itemLimits.label')}
          error={errors.label && t(`itemLimits.errors.${labelError}`)}
          autoComplete="off"
          maxLength={60}
          {...register('label')}
        />
      </div>
      <FailureNotice error={saving.error} />
      <div className={styles.actions}>
        <Button type="submit" variant={isChange ? 'filled' : 'outline'} aria-disabled={saving.isPending}>
          {isChange
            ? t(saving.isPending ? 'itemLimits.saving' : 'itemLimits.save')
            : t(saving.isPending ? 'itemLimits.adding' : 'itemLimits.add')}
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {t('itemLimits.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
};
