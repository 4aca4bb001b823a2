import type { Site } from '@clothes-closet/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../lib/api.ts';
import { bringToSight } from '../../ui/focus.ts';
import { Notice } from '../../ui/notice.tsx';
import { useFailureTitle } from '../booking/use-failure-title.ts';
import { ContactLinks } from '../site/contact-links.tsx';

type Props = {
  failure: ApiError;
  site: Site;
  /** By code, what can be done about a refusal that talking to somebody helps with. */
  texts: Partial<Record<ApiError['code'], string>>;
};

/** Why what was asked for by a link was not done, and what to do about it. */
export const FailureNotice = ({ failure, site, texts }: Props) => {
  const { t } = useTranslation();
  const titleOf = useFailureTitle();
  const box = useRef<HTMLElement>(null);
  // Each press that fails brings the reader here again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the failure is what has happened
  useEffect(() => bringToSight(box.current), [failure]);
  const isCut = failure.code === 'network';
  const title = isCut ? t('manage.networkTitle') : (titleOf(failure) ?? t('errors.internalTitle'));
  const refusal = texts[failure.code];
  return (
    <div role="alert">
      <Notice ref={box} tone="bad" level={3} title={title}>
        <p>{refusal ?? t(isCut ? 'manage.networkText' : 'manage.internalText')}</p>
        {refusal && <ContactLinks site={site} />}
      </Notice>
    </div>
  );
};
