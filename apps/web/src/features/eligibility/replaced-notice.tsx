import type { EligibleStudentsReplaced } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { FocusedNotice } from '../admin-frame/focused-notice.tsx';

type Props = { title: string; result: EligibleStudentsReplaced };

/** What replacing the list did, in words. */
export const ReplacedNotice = ({ title, result }: Props) => {
  const { t } = useTranslation('admin');
  const { rows, added, removed, changed, newSchools } = result;
  const isSame = added + removed + changed === 0;
  return (
    <FocusedNotice tone="good" title={title}>
      <ul>
        <li>{t('eligible.doneRows', { count: rows })}</li>
        {isSame && <li>{t('eligible.doneSame')}</li>}
        {added > 0 && <li>{t('eligible.doneAdded', { count: added })}</li>}
        {removed > 0 && <li>{t('eligible.doneRemoved', { count: removed })}</li>}
        {changed > 0 && <li>{t('eligible.doneChanged', { count: changed })}</li>}
        {newSchools.length > 0 && (
          <li>{t('eligible.doneSchools', { count: newSchools.length, schools: newSchools.join(', ') })}</li>
        )}
      </ul>
    </FocusedNotice>
  );
};
