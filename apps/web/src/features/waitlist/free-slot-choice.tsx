import type { Slot } from '@clothes-closet/contracts';
import { NativeSelect } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { TimeGrid } from '../rescheduling/time-grid.tsx';
import { useSite } from '../site/get-site.ts';
import { groupByDay } from '../times/slot-days.ts';

type Props = {
  slots: readonly Slot[];
  day: string;
  /** Undefined where none is chosen, or it is no longer free. */
  chosen: string | undefined;
  onDay: (day: string) => void;
  onChoose: (startsAt: string) => void;
};

/** A day that has free times, and one of them. */
export const FreeSlotChoice = ({ slots, day, chosen, onDay, onChoose }: Props) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const timeZone = useSite().data?.site.timeZone ?? 'UTC';
  const days = groupByDay(slots, timeZone);
  const shown = days.find((one) => one.day === day) ?? days[0];
  return (
    <>
      <NativeSelect
        label={t('waitlist.offer.day')}
        value={shown?.day ?? ''}
        rightSection={<IconChevronDown aria-hidden size={20} />}
        data={days.map((one) => ({
          value: one.day,
          label: t('waitlist.offer.dayWithTimes', {
            day: dates.shortDay(one.slots[0].startsAt),
            free: one.slots.length,
          }),
        }))}
        data-autofocus
        onChange={(event) => onDay(event.currentTarget.value)}
      />
      <TimeGrid
        title={t('reschedule.freeTimes')}
        slots={shown?.slots ?? []}
        chosen={chosen}
        onPick={onChoose}
      />
    </>
  );
};
