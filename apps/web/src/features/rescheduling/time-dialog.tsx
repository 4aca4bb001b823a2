import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import dialogStyles from '../admin-frame/confirm-dialog.module.css';
import { FreeTimes } from './free-times.tsx';
import styles from './time-dialog.module.css';
import { type TimeChoice, useTimeChoice } from './use-time-choice.ts';

type FormProps = {
  /** When it is now; null where there is no time yet. */
  before: string | null;
  yes: string;
  no: string;
  isSending: boolean;
  /** Why the last try did not work. */
  problem?: ReactNode;
  /** What the choice brings about; stands over the buttons. */
  children?: ReactNode;
  onChoose: (startsAt: string) => void;
  onClose: () => void;
};

type Props = FormProps & {
  isOpen: boolean;
  title: string;
  /** What was chosen is done: the focus goes to the notice that says so, not back to the button that asked. */
  isDone: boolean;
};

/** Asks for a day and a time on the site's clock: any, free or not; the day's free ones are at hand. */
export const TimeDialog = ({ isOpen, title, isDone, ...form }: Props) => (
  <Modal.Root
    opened={isOpen}
    onClose={form.onClose}
    size="34rem"
    returnFocus={!isDone}
    classNames={{ content: dialogStyles.content ?? '' }}
  >
    <Modal.Overlay />
    <Modal.Content>
      <Modal.Body className={dialogStyles.body ?? ''}>
        <Modal.Title className={dialogStyles.title ?? ''}>{title}</Modal.Title>
        <TimeForm {...form} />
      </Modal.Body>
    </Modal.Content>
  </Modal.Root>
);

const TimeForm = ({ before, yes, no, isSending, problem, children, onChoose, onClose }: FormProps) => {
  const { t } = useTranslation('admin');
  const choice = useTimeChoice(before);
  const [wasTried, setWasTried] = useState(false);
  const { chosen, remark } = choice;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    setWasTried(true);
    if (chosen.kind === 'chosen' && remark !== 'same') return onChoose(chosen.startsAt);
    const fault = chosen.kind === 'none' && chosen.missing === 'day' ? 'day' : 'time';
    event.currentTarget.querySelector<HTMLInputElement>(`input[name="${fault}"]`)?.focus();
  };
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <TimeFields choice={choice} wasTried={wasTried} />
      <FreeTimes choice={choice} />
      <p role="status" className={`${styles.remark} ${remark ? styles[remark] : ''}`}>
        {remark && t(`reschedule.${remark}`)}
      </p>
      {children}
      {problem}
      <div className={dialogStyles.answers}>
        <Button variant="outline" onClick={onClose}>
          {no}
        </Button>
        <Button type="submit" aria-disabled={isSending}>
          {yes}
        </Button>
      </div>
    </form>
  );
};

const TimeFields = ({ choice, wasTried }: { choice: TimeChoice; wasTried: boolean }) => {
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
