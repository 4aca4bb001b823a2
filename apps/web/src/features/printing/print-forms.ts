import { useMutation } from '@tanstack/react-query';
import { ApiError, fetchApi } from '../../lib/api.ts';

/** The forms of these appointments as one PDF. Throws ApiError. */
const printForms = async (ids: readonly string[]): Promise<Blob> => {
  const response = await fetchApi('/admin/appointments/print', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ids }),
  });
  return response.blob().catch(() => {
    throw new ApiError('network');
  });
};

export const usePrintForms = () => useMutation({ mutationFn: printForms });
