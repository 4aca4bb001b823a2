import { IconArrowLeft } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import styles from './back-link.module.css';

/** Goes with a link from a page to what it lists, so that the way back leads to the same page, search and place. */
export type FromPage = { fromPath: string; fromSearch: string };

/** The pages that an appointment is opened from, and what the way back to each is called. */
const waysBack = {
  '/admin': 'today',
  '/admin/appointments': 'appointments',
  '/admin/waitlist': 'waitlist',
  '/admin/messages': 'messages',
  '/admin/activity': 'activity',
} as const;

type Path = keyof typeof waysBack;

const isPath = (path: unknown): path is Path => typeof path === 'string' && Object.hasOwn(waysBack, path);

const isFromPage = (state: unknown): state is FromPage & { fromPath: Path } =>
  typeof state === 'object' && state !== null && 'fromPath' in state && isPath(state.fromPath);

const opensElsewhere = (event: MouseEvent) =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

/** What a link from this page carries along. */
export const useFromHere = (): FromPage => {
  const { pathname, search } = useLocation();
  return { fromPath: pathname.replace(/\/+$/, ''), fromSearch: search };
};

/** Back to where one came from, as it was left; who came from nowhere gets to `to`. */
export const BackLink = ({ to }: { to: Path }) => {
  const { t } = useTranslation('admin');
  const state: unknown = useLocation().state;
  const navigate = useNavigate();
  const goBack = (event: MouseEvent) => {
    if (!isFromPage(state) || opensElsewhere(event)) return;
    event.preventDefault();
    navigate(-1);
  };
  const path = isFromPage(state) ? state.fromPath : to;
  return (
    <Link
      className={styles.back}
      to={isFromPage(state) ? `${path}${state.fromSearch}` : path}
      onClick={goBack}
    >
      <IconArrowLeft aria-hidden size={20} />
      {t(`back.${waysBack[path]}`)}
    </Link>
  );
};
