import { Settings } from '@clothes-closet/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';
import { siteQuery } from '../site/get-site.ts';
import { availabilityQuery } from '../times/get-availability.ts';
import { settingsQuery } from './get-settings.ts';
import { type ChangedFields, withChanges } from './settings-values.ts';

type Change = { settings: Settings; changed: ChangedFields };

/** Sends what was changed on top of what is in force now. Throws ApiError. */
const saveSettings = async ({ settings, changed }: Change): Promise<Settings> => {
  const now = await callApi('/admin/settings', { answer: Settings });
  return callApi('/admin/settings', {
    method: 'PUT',
    body: withChanges(now, settings, changed),
    answer: Settings,
  });
};

export const useSaveSettings = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: saveSettings,
    onSuccess: (saved) => {
      queryClient.setQueryData(settingsQuery.queryKey, saved);
      for (const { queryKey } of [siteQuery, availabilityQuery]) {
        void queryClient.invalidateQueries({ queryKey });
      }
    },
  });
};
