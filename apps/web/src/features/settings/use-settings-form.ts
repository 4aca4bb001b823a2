import { AllSettings, type Settings } from '@clothes-closet/contracts';
import { get, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api.ts';
import { focusField } from '../../ui/focus.ts';
import { contractResolver } from '../admin-frame/contract-resolver.ts';
import { useUnsavedWork } from '../auth/unsaved-work.ts';
import { errorTextFor, isSettingsField, type SettingsField, settingsFields } from './field-errors.ts';
import { useSaveSettings } from './save-settings.ts';
import { requestOf, type SettingsValues, valuesOf } from './settings-values.ts';

const resolver = contractResolver<SettingsValues, Settings>(AllSettings, requestOf);

const refusedFields = (error: Error) =>
  error instanceof ApiError ? (error.problem?.errors ?? []).filter(({ path }) => isSettingsField(path)) : [];

/** The form of the settings: what is wrong with it, and the way to the server and back. */
export const useSettingsForm = (settings: Settings) => {
  const { t } = useTranslation('admin');
  const saving = useSaveSettings();
  const form = useForm<SettingsValues, unknown, Settings>({
    resolver,
    defaultValues: valuesOf(settings),
    shouldFocusError: false,
  });
  const { errors, isDirty, dirtyFields } = form.formState;
  useUnsavedWork(isDirty);

  const errorOf = (field: SettingsField): string | undefined => {
    const error: { type?: unknown } | undefined = get(errors, field);
    return typeof error?.type === 'string'
      ? t(`settings.errors.${errorTextFor(field, error.type)}`)
      : undefined;
  };
  const listed = settingsFields.flatMap((path) => {
    const text = errorOf(path);
    return text === undefined ? [] : [{ path, text }];
  });

  const refuse = (error: Error) => {
    const [first, ...others] = refusedFields(error);
    for (const { path, code } of first ? [first, ...others] : []) {
      if (isSettingsField(path)) form.setError(path, { type: code });
    }
    if (first) focusField(first.path);
  };
  const send = (next: Settings) => {
    if (saving.isPending) return;
    saving.mutate(
      { settings: next, changed: dirtyFields },
      { onSuccess: (saved) => form.reset(valuesOf(saved)), onError: refuse },
    );
  };
  const focusFirst = (found: object) => {
    const first = settingsFields.find((field) => get(found, field));
    if (first) focusField(first);
  };

  return {
    form,
    errorOf,
    errors: listed,
    isDirty,
    isSaving: saving.isPending,
    isSaved: saving.isSuccess && !isDirty,
    failure: saving.error && refusedFields(saving.error).length === 0 ? saving.error : null,
    submit: form.handleSubmit(send, focusFirst),
    undo: () => {
      saving.reset();
      form.reset();
    },
  };
};

export type SettingsForm = ReturnType<typeof useSettingsForm>;
