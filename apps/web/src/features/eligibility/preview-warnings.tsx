import type { EligibleStudentsPreview } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';

/** A new list without so many of the present one's students is probably only a part. */
const mostLeaving = 1 / 3;

/** What may be right, but is more likely a wrong file. */
export const PreviewWarnings = ({ preview }: { preview: EligibleStudentsPreview }) => {
  const { t } = useTranslation('admin');
  const { rows, added, removed, shorterIds } = preview;
  const before = rows - added + removed;
  return (
    <>
      {removed > before * mostLeaving && (
        <Notice tone="now" level={3} title={t('eligible.manyLeaveTitle')}>
          <p>{t('eligible.manyLeaveText', { removed, before })}</p>
        </Notice>
      )}
      {shorterIds > 0 && (
        <Notice tone="now" level={3} title={t('eligible.shorterTitle', { count: shorterIds })}>
          <p>{t('eligible.shorterText')}</p>
        </Notice>
      )}
    </>
  );
};
