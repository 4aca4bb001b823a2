import { usePrefetchQuery } from '@tanstack/react-query';
import { Route, Routes } from 'react-router';
import { AdminTheme } from '../../features/admin-frame/admin-theme.tsx';
import { Frame } from '../../features/admin-frame/frame.tsx';
import { ListSkeleton } from '../../features/admin-frame/list-skeleton.tsx';
import { LoadFailed } from '../../features/admin-frame/load-failed.tsx';
import { SiteKnown } from '../../features/admin-frame/site-known.tsx';
import { RequireSession } from '../../features/auth/require-session.tsx';
import { siteQuery } from '../../features/site/get-site.ts';
import { Late } from '../../ui/late.tsx';
import { ActivityPage } from './activity.tsx';
import { AdminsPage } from './admins.tsx';
import { AppointmentPage } from './appointment.tsx';
import { AppointmentsPage } from './appointments.tsx';
import { DashboardPage } from './dashboard.tsx';
import { EligibleStudentsPage } from './eligible-students.tsx';
import { EntryPage } from './entry.tsx';
import { ItemLimitsPage } from './item-limits.tsx';
import { MessagesPage } from './messages.tsx';
import { AdminNotFoundPage } from './not-found.tsx';
import { ReportsPage } from './reports.tsx';
import { SettingsPage } from './settings.tsx';
import { WaitlistPage } from './waitlist.tsx';

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
              <Route index element={<DashboardPage />} />
              <Route path="appointments" element={<AppointmentsPage />} />
              <Route path="appointments/new" element={<EntryPage />} />
              <Route path="appointments/:id" element={<AppointmentPage />} />
              <Route path="waitlist" element={<WaitlistPage />} />
              <Route path="messages" element={<MessagesPage />} />
              <Route path="reports" element={<ReportsPage />} />
              <Route path="item-limits" element={<ItemLimitsPage />} />
              <Route path="settings" element={<SettingsPage />} />
              <Route path="admins" element={<AdminsPage />} />
              <Route path="activity" element={<ActivityPage />} />
              <Route path="eligible-students" element={<EligibleStudentsPage />} />
              <Route path="*" element={<AdminNotFoundPage />} />
            </Routes>
          </SiteKnown>
        </Frame>
      </RequireSession>
    </AdminTheme>
  );
};
