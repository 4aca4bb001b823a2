import type { AppointmentRow } from '@clothes-closet/contracts';
import { Link } from 'react-router';
import { useFromHere } from '../admin-frame/back-link.tsx';
import styles from './appointment-link.module.css';

export const linkIdOf = (appointmentId: string): string => `appointment-${appointmentId}`;

type Props = { appointment: AppointmentRow; onOpen: (id: string) => void };

/** The guardian's name leads to the appointment; the whole row or card around it takes the click. */
export const AppointmentLink = ({ appointment: { id, guardian }, onOpen }: Props) => {
  const fromHere = useFromHere();
  return (
    <Link
      id={linkIdOf(id)}
      to={`/admin/appointments/${id}`}
      state={fromHere}
      className={styles.link}
      onClick={() => onOpen(id)}
    >
      <bdi>
        {guardian.firstName} {guardian.lastName}
      </bdi>
    </Link>
  );
};
