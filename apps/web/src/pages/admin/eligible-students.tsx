import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';
import { pageOf } from '../../features/admin-frame/list-page.ts';
import { CurrentList } from '../../features/eligibility/current-list.tsx';
import { EarlierUploads } from '../../features/eligibility/earlier-uploads.tsx';
import { ListUpload } from '../../features/eligibility/list-upload.tsx';
import { paramsOf, queryOf } from '../../features/eligibility/search.ts';
import { useListUpload } from '../../features/eligibility/use-list-upload.ts';

/** The district's list: replace it, go back to an earlier one, look a student up in it. */
export const EligibleStudentsPage = () => {
  const { t } = useTranslation('admin');
  const [params, setParams] = useSearchParams();
  const query = queryOf(params);
  const upload = useListUpload();
  return (
    <AdminPage title={t('eligible.title')}>
      <p>{t('eligible.intro')}</p>
      <ListUpload upload={upload} />
      <EarlierUploads
        isBusy={upload.isRestoring || upload.sending !== undefined}
        onRestore={upload.restore}
      />
      <CurrentList
        query={query}
        page={pageOf(params)}
        // One step back leads out of a search, not through its letters.
        onSearch={(next) => setParams(paramsOf(next), { replace: query !== '' })}
        onPage={(page) => setParams(paramsOf(query, page))}
      />
    </AdminPage>
  );
};
