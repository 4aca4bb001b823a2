import { useLayoutEffect } from 'react';
import { Providers } from './providers.tsx';
import { Router } from './router.tsx';

export const App = ({ onShown }: { onShown: () => void }) => {
  useLayoutEffect(onShown, [onShown]);
  return (
    <Providers>
      <Router />
    </Providers>
  );
};
