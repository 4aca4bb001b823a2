import type { WaitingRow } from '@clothes-closet/contracts';
import { Link } from 'react-router';
import { useFromHere } from '../admin-frame/back-link.tsx';
import { fullNameOf } from './family-parts.tsx';
import styles from './waiting-list.module.css';

export const linkIdOf = (familyId: string): string => `family-${familyId}`;

type Props = { family: WaitingRow; onOpen: (id: string) => void };

/** The guardian's name leads to all that the family wrote. */
export const FamilyLink = ({ family, onOpen }: Props) => {
  const fromHere = useFromHere();
  return (
    <Link
      id={linkIdOf(family.id)}
      to={`/admin/appointments/${family.id}`}
      state={fromHere}
      className={styles.name}
      onClick={() => onOpen(family.id)}
    >
      <bdi>{fullNameOf(family)}</bdi>
    </Link>
  );
};
