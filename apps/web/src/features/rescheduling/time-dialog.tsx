import { Button, Modal } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import dialogStyles from '../admin-frame/confirm-dialog.module.css';
import { FreeTimes } from './free-times.tsx';
import styles from './time-dialog.module.css';
import { TimeFields } from './time-fields.tsx';
import { TimeRemark } from './time-remark.tsx';
import { useTimeChoice } from './use-time-choice.ts';

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
      <TimeRemark choice={choice} />
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
