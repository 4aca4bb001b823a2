import type { Site } from '@clothes-closet/contracts';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../lib/api.ts';
import { bringToSight, fieldId, focusField } from '../../ui/focus.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './error-summary.module.css';
import { FailureText } from './failure-text.tsx';
import type { BookingValues } from './form-values.ts';
import { listErrors } from './list-errors.ts';
import { useFailureTitle } from './use-failure-title.ts';
import { useErrorText } from './use-field-error.ts';

const ErrorLink = ({ path, text }: { path: string; text: string }) => {
  const { t } = useTranslation();
  const student = /^students\.(\d+)\./.exec(path)?.[1];
  const go = (event: MouseEvent) => {
    event.preventDefault();
    focusField(path);
  };
  return (
    <a href={`#${fieldId(path)}`} onClick={go}>
      {student === undefined ? text : t('errors.atStudent', { number: Number(student) + 1, text })}
    </a>
  );
};

type Props = { failure: ApiError | undefined; site: Site };

/** All that keeps the form from being sent, in one box on top, with links to where it is mended. */
export const ErrorSummary = ({ failure, site }: Props) => {
  const { t } = useTranslation();
  const { formState } = useFormContext<BookingValues>();
  const errorText = useErrorText();
  const failureTitle = useFailureTitle();
  const errors = listErrors(formState.errors);
  const title = failure ? failureTitle(failure) : undefined;
  const box = useRef<HTMLElement>(null);
  const isRefused = title !== undefined;
  // What the server refused belongs to the whole form: the reader is brought here, where it is explained.
  useEffect(() => {
    if (failure && isRefused) bringToSight(box.current);
  }, [failure, isRefused]);
  if (!title && errors.length === 0) return null;
  return (
    <div role="alert" className={styles.summary}>
      <Notice ref={box} tone="bad" title={title ?? t('errors.summaryTitle', { count: errors.length })}>
        {failure && title && <FailureText failure={failure} site={site} />}
        {errors.length > 0 && (
          <ul className={styles.links}>
            {errors.map(({ path, error }) => (
              <li key={path}>
                <ErrorLink path={path} text={errorText(path, error)} />
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
};
