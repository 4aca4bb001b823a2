import { useMutation } from '@tanstack/react-query';
import { fetchApi } from '../../lib/api.ts';
import { loginPath } from './paths.ts';

const signOut = () => fetchApi('/auth/logout', { method: 'POST' });

/** Leaves by loading a fresh page, so that nothing of the families stays in this one's memory. */
export const useSignOut = () =>
  useMutation({
    mutationFn: signOut,
    onSuccess: () => window.location.replace(loginPath({ problem: 'signed_out' })),
  });
