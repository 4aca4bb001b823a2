import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FoundActivity } from '../../features/activity/found-activity.tsx';
import { paramsOf, searchOf } from '../../features/activity/search.ts';
import { SearchForm } from '../../features/activity/search-form.tsx';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';
import { pageOf } from '../../features/admin-frame/list-page.ts';

/** Who did what, when. */
export const ActivityPage = () => {
  const { t } = useTranslation('admin');
  const [params, setParams] = useSearchParams();
  const search = searchOf(params);
  const showSearch = (next: typeof search) => setParams(paramsOf(next));
  return (
    <AdminPage title={t('activity.title')}>
      <p>{t('activity.intro')}</p>
      <SearchForm search={search} onSearch={showSearch} />
      <FoundActivity
        search={search}
        page={pageOf(params)}
        onSearch={showSearch}
        onPage={(page) => setParams(paramsOf(search, page))}
      />
    </AdminPage>
  );
};
