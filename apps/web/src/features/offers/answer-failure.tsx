import type { Site } from '@clothes-closet/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../lib/api.ts';
import { bringToSight } from '../../ui/focus.ts';
import { Notice } from '../../ui/notice.tsx';
import { useFailureTitle } from '../booking/use-failure-title.ts';
import { ContactLinks } from '../site/contact-links.tsx';

type Props = { failure: ApiError; site: Site };

const useWords = (failure: ApiError) => {
  const { t } = useTranslation();
  const title = useFailureTitle()(failure) ?? t('errors.internalTitle');
  switch (failure.code) {
    case 'student_already_booked':
      return { title, text: t('offer.alreadyBookedText'), talkHelps: true };
    case 'student_not_eligible':
      return { title, text: t('offer.notEligibleText'), talkHelps: true };
    case 'rate_limited':
      return { title, text: t('offer.rateLimitedText'), talkHelps: true };
    case 'network':
      return { title: t('manage.networkTitle'), text: t('manage.networkText'), talkHelps: false };
    default:
      return { title, text: t('manage.internalText'), talkHelps: false };
  }
};

/** Why the answer did not count, and what to do about it. */
export const AnswerFailure = ({ failure, site }: Props) => {
  const { title, text, talkHelps } = useWords(failure);
  const box = useRef<HTMLElement>(null);
  // Each press that fails brings the reader here again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the failure is what has happened
  useEffect(() => bringToSight(box.current), [failure]);
  return (
    <div role="alert">
      <Notice ref={box} tone="bad" level={3} title={title}>
        <p>{text}</p>
        {talkHelps && <ContactLinks site={site} />}
      </Notice>
    </div>
  );
};
