import { usePrefetchQuery } from '@tanstack/react-query';
import { Navigate, Route, Routes } from 'react-router';
import { AdminTheme } from '../../features/admin-frame/admin-theme.tsx';
import { Frame } from '../../features/admin-frame/frame.tsx';
import { ListSkeleton } from '../../features/admin-frame/list-skeleton.tsx';
import { LoadFailed } from '../../features/admin-frame/load-failed.tsx';
import { SiteKnown } from '../../features/admin-frame/site-known.tsx';
import { RequireSession } from '../../features/auth/require-session.tsx';
import { siteQuery } from '../../features/site/get-site.ts';
import { Late } from '../../ui/late.tsx';
import { AppointmentPage } from './appointment.tsx';
import { AppointmentsPage } from './appointments.tsx';
import { EligibleStudentsPage } from './eligible-students.tsx';
import { AdminNotFoundPage } from './not-found.tsx';

const pending = (
  <Late>
    <Frame>
      <ListSkeleton />
    </Frame>
  </Late>
);

const failed = (error: Error, retry: () => void) => (
  <Frame>
    <LoadFailed error={error} onRetry={retry} isRetrying={false} />
  </Frame>
);

export const AdminApp = () => {
  // Asked for beside the session, not after it.
  usePrefetchQuery(siteQuery);
  return (
    <AdminTheme>
      <RequireSession pending={pending} failed={failed}>
        <Frame>
          <SiteKnown>
            <Routes>
              <Route index element={<Navigate replace to="appointments" />} />
              <Route path="appointments" element={<AppointmentsPage />} />
              <Route path="appointments/:id" element={<AppointmentPage />} />
              <Route path="eligible-students" element={<EligibleStudentsPage />} />
              <Route path="*" element={<AdminNotFoundPage />} />
            </Routes>
          </SiteKnown>
        </Frame>
      </RequireSession>
    </AdminTheme>
  );
};
