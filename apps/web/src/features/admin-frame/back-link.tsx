import { IconArrowLeft } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import styles from './back-link.module.css';

/** Goes with a link from a list to one of its rows, so that the way back leads to the same search and place. */
export type FromList = { listSearch: string };

const isFromList = (state: unknown): state is FromList =>
  typeof state === 'object' && state !== null && 'listSearch' in state;

const opensElsewhere = (event: MouseEvent) =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

/** Back to the list, as it was left. */
export const BackLink = ({ to, text }: { to: string; text: string }) => {
  const state: unknown = useLocation().state;
  const navigate = useNavigate();
  const goBack = (event: MouseEvent) => {
    if (!isFromList(state) || opensElsewhere(event)) return;
    event.preventDefault();
    navigate(-1);
  };
  return (
    <Link className={styles.back} to={isFromList(state) ? `${to}${state.listSearch}` : to} onClick={goBack}>
      <IconArrowLeft aria-hidden size={20} />
      {text}
    </Link>
  );
};
