import { AllSettings, Settings } from '@clothes-closet/contracts';
import { expect, it } from 'vitest';
import { requestOf, valuesOf, withChanges } from './settings-values.ts';

const settings = Settings.parse({});

it('the form sends what it was filled with', () => {
  expect(AllSettings.parse(requestOf(valuesOf(settings)))).toEqual(settings);
});

it('a field that was emptied is missing, not zero', () => {
  const { success, error } = AllSettings.safeParse(
    requestOf({ ...valuesOf(settings), minimumNoticeMinutes: ' ', stations: '1.5' }),
  );
  expect(success).toBe(false);
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['stations', 'minimumNoticeMinutes']);
});

it('what another admin has changed in the meantime stays', () => {
  const now = { ...settings, stations: 4, site: { ...settings.site, phone: '512 555 0100' } };
  const ours = { ...settings, slotMinutes: 30, site: { ...settings.site, name: 'Our Closet' } };
  expect(withChanges(now, ours, { slotMinutes: true, site: { name: true } })).toEqual({
    ...settings,
    stations: 4,
    slotMinutes: 30,
    site: { ...settings.site, name: 'Our Closet', phone: '512 555 0100' },
  });
  expect(withChanges(now, ours, {})).toEqual(now);
});
