import { AddAdminRequest } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api.ts';
import { TextField } from '../../ui/text-field.tsx';
import { contractResolver } from '../admin-frame/contract-resolver.ts';
import { FailureNotice } from '../admin-frame/failure-notice.tsx';
import { useUnsavedWork } from '../auth/unsaved-work.ts';
import { useAddAdmin } from './add-admin.ts';
import styles from './add-form.module.css';

const resolver = contractResolver<AddAdminRequest, AddAdminRequest>(AddAdminRequest, (values) => values);

const isConflict = (error: Error | null) => error instanceof ApiError && error.code === 'conflict';

/** Lets somebody sign in. */
export const AddForm = ({ onAdded }: { onAdded: (email: string) => void }) => {
  const { t } = useTranslation('admin');
  const adding = useAddAdmin();
  const { register, handleSubmit, formState, reset, setFocus } = useForm<
    AddAdminRequest,
    unknown,
    AddAdminRequest
  >({ resolver, defaultValues: { email: '' }, reValidateMode: 'onSubmit' });
  useUnsavedWork(formState.isDirty);
  const { error, isPending, variables } = adding;

  const add = (request: AddAdminRequest) => {
    if (isPending) return;
    adding.mutate(request, {
      onSuccess: ({ email }) => {
        reset();
        onAdded(email);
        setFocus('email');
      },
      onError: () => setFocus('email'),
    });
  };
  const errorText = () => {
    const type = formState.errors.email?.type;
    if (type !== undefined) return t(type === 'required' ? 'admins.errors.required' : 'admins.errors.email');
    return isConflict(error) ? t('admins.already', { email: variables?.email ?? '' }) : undefined;
  };
  return (
    <section className={styles.add} aria-labelledby="add-admin">
      <h2 id="add-admin" className={styles.title}>
        {t('admins.addTitle')}
      </h2>
      <form className={styles.form} onSubmit={handleSubmit(add)} noValidate>
        <TextField
          path="email"
          label={t('admins.email')}
          hint={t('admins.emailHint')}
          error={errorText()}
          type="email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          {...register('email')}
        />
        <Button type="submit" aria-disabled={isPending}>
          {t(isPending ? 'admins.adding' : 'admins.add')}
        </Button>
      </form>
      <FailureNotice error={isConflict(error) ? null : error} />
    </section>
  );
};
