import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';
import { pageOf } from '../../features/admin-frame/list-page.ts';
import { OneFieldSearch } from '../../features/admin-frame/one-field-search.tsx';
import { nameOf, paramsOf } from '../../features/waitlist/search.ts';
import { Waitlist } from '../../features/waitlist/waitlist.tsx';

/** Who waits for a time, in the order of signing up. */
export const WaitlistPage = () => {
  const { t } = useTranslation('admin');
  const [params, setParams] = useSearchParams();
  const name = nameOf(params);
  // One step back leads out of a search, not through its letters.
  const search = (next: string) => setParams(paramsOf(next), { replace: name !== '' });
  return (
    <AdminPage title={t('waitlist.title')}>
      <p>{t('waitlist.intro')}</p>
      <OneFieldSearch
        text={name}
        name={t('waitlist.search')}
        label={t('waitlist.name')}
        clear={t('waitlist.clear')}
        onSearch={search}
      />
      <Waitlist
        name={name}
        page={pageOf(params)}
        onSearch={search}
        onPage={(page) => setParams(paramsOf(name, page))}
      />
    </AdminPage>
  );
};
