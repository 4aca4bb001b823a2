import { NativeSelect, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './time-dialog.module.css';
import type { TimeChoice } from './use-time-choice.ts';

type Props = {
  choice: TimeChoice;
  /** Whether what is missing is to be said. */
  wasTried: boolean;
  /** Where an error's link leads to. */
  dayId?: string;
};

/** A day and a time on the site's clock. */
export const TimeFields = ({ choice, wasTried, dayId }: Props) => {
  const { t } = useTranslation('admin');
  const { fields, chosen, change, timeZone } = choice;
  const missing = wasTried && chosen.kind === 'none' ? chosen.missing : undefined;
  const timeFault = chosen.kind === 'skipped' ? t('reschedule.skipped') : t('reschedule.timeMissing');
  return (
    <>
      <div className={styles.fields}>
        <TextInput
          type="date"
          name="day"
          {...(dayId && { id: dayId })}
          label={t('reschedule.day')}
          value={fields.day}
          error={missing === 'day' && t('reschedule.dayMissing')}
          data-autofocus
          onChange={(event) => change({ day: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          name="time"
          label={t('reschedule.time')}
          value={fields.time}
          error={(missing === 'time' || chosen.kind === 'skipped') && timeFault}
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
      </div>
      <p className={styles.note}>{t('reschedule.zone', { zone: timeZone })}</p>
      {chosen.kind === 'chosen' && chosen.comesTwice && (
        <NativeSelect
          label={t('reschedule.twice')}
          value={fields.occurrence}
          rightSection={<IconChevronDown aria-hidden size={20} />}
          data={[
            { value: 'first', label: t('reschedule.first') },
            { value: 'second', label: t('reschedule.second') },
          ]}
          onChange={(event) =>
            change({ occurrence: event.currentTarget.value === 'second' ? 'second' : 'first' })
          }
        />
      )}
    </>
  );
};
