import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { BookingPage } from '../pages/booking.tsx';
import { ManagePage } from '../pages/manage.tsx';
import { NotFoundPage } from '../pages/not-found.tsx';
import { ThankYouPage } from '../pages/thank-you.tsx';
import { BookingHead } from './booking-head.tsx';
import { LoadingPage } from './loading-page.tsx';
import { UnfetchedPage } from './unfetched-page.tsx';

const AdminApp = lazy(async () => ({ default: (await import('../pages/admin/admin-app.tsx')).AdminApp }));
const LocalesPage = lazy(async () => ({ default: (await import('../pages/locales.tsx')).LocalesPage }));
const LoginPage = lazy(async () => ({ default: (await import('../pages/login.tsx')).LoginPage }));
const OfferPage = lazy(() =>
  import('../pages/offer.tsx').then(
    (page) => ({ default: page.OfferPage }),
    () => ({ default: UnfetchedPage }),
  ),
);

/** What most parents see comes with the first load; who is offered a time, signs in, or looks after the texts waits for theirs. */
export const Router = () => (
  <BrowserRouter>
    <Suspense fallback={<LoadingPage />}>
      <Routes>
        <Route
          index
          element={
            <>
              <BookingHead />
              <BookingPage />
            </>
          }
        />
        <Route path="thank-you" element={<ThankYouPage />} />
        <Route path="manage/:token" element={<ManagePage />} />
        <Route path="offers/:token" element={<OfferPage />} />
        <Route path="locales" element={<LocalesPage />} />
        <Route path="login" element={<LoginPage />} />
        <Route path="admin/*" element={<AdminApp />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  </BrowserRouter>
);
