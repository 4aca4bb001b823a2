import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../features/admin-frame/admin-page.tsx';
import { BackLink } from '../../features/admin-frame/back-link.tsx';
import { EnteredNotice } from '../../features/entry/entered-notice.tsx';
import { EntryForm } from '../../features/entry/entry-form.tsx';
import type { Entered } from '../../features/entry/use-entry-form.ts';
import { useSite } from '../../features/site/get-site.ts';

/** A booking that a volunteer types in. */
export const EntryPage = () => {
  const { t } = useTranslation('admin');
  const schools = useSite().data?.schools ?? [];
  const [entered, setEntered] = useState<Entered>();
  return (
    <AdminPage title={t('entry.title')} back={<BackLink to="/admin/appointments" />}>
      {entered ? (
        <EnteredNotice entered={entered} onAnother={() => setEntered(undefined)} />
      ) : (
        <>
          <p>{t('entry.intro')}</p>
          <EntryForm schools={schools} onEntered={setEntered} />
        </>
      )}
    </AdminPage>
  );
};
