import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';
import { BackLink } from '../../features/admin-frame/back-link.tsx';
import { pageOf } from '../../features/admin-frame/list-page.ts';
import { filterOf, type MessageFilter, paramsOf } from '../../features/messages/filter.ts';
import { FoundMessages } from '../../features/messages/found-messages.tsx';
import { StateFilter } from '../../features/messages/state-filter.tsx';

/** The messages that were promised, and what became of them. */
export const MessagesPage = () => {
  const { t } = useTranslation('admin');
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const showFilter = (next: MessageFilter) => setParams(paramsOf(next));
  return (
    <AdminPage title={t('messages.title')} back={<BackLink to="/admin" />}>
      <p>{t('messages.intro')}</p>
      <StateFilter filter={filter} onFilter={showFilter} />
      <FoundMessages
        filter={filter}
        page={pageOf(params)}
        onFilter={showFilter}
        onPage={(page) => setParams(paramsOf(filter, page))}
      />
    </AdminPage>
  );
};
