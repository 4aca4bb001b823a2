import { Providers } from './providers.tsx';
import { Router } from './router.tsx';

export const App = () => (
  <Providers>
    <Router />
  </Providers>
);
