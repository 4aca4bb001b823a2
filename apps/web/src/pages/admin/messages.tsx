import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';

/** The messages that were promised, and what became of them. */
export const MessagesPage = () => {
  const { t } = useTranslation('admin');
  return <AdminPage title={t('messages.title')}>{null}</AdminPage>;
};
