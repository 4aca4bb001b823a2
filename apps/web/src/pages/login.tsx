import { Navigate, useSearchParams } from 'react-router';
import { isUnauthenticated, useMe } from '../features/auth/get-me.ts';
import { loginProblemOf, returnPathOf } from '../features/auth/paths.ts';
import { SignIn } from '../features/auth/sign-in.tsx';

/** Signs in, and goes on to the page that was asked for; who is signed in already goes there at once. */
export const LoginPage = () => {
  const [params] = useSearchParams();
  const me = useMe();
  const returnTo = returnPathOf(params.get('returnTo'));
  if (me.data && !isUnauthenticated(me.error)) return <Navigate replace to={returnTo} />;
  const isKnown = me.isError || me.failureCount > 0;
  return <SignIn returnTo={returnTo} problem={loginProblemOf(params.get('problem'))} isReady={isKnown} />;
};
