import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';

/** A booking that a volunteer types in. */
export const EntryPage = () => {
  const { t } = useTranslation('admin');
  return <AdminPage title={t('entry.title')}>{null}</AdminPage>;
};
