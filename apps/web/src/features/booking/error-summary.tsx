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
  const heading = title ?? t('errors.summaryTitle', { count: errors.length });
  const content = (
    <Notice ref={box} tone="bad" title={heading}>
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
  );
  // What is mended goes from the list: a screen reader that read all the rest each time would talk over who writes.
  if (isRefused) {
    return (
      <div role="alert" aria-atomic={false} aria-relevant="additions" className={styles.summary}>
        {content}
      </div>
    );
  }
  return (
    <section aria-label={heading} className={styles.summary}>
      {content}
    </section>
  );
};
