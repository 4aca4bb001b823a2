import type { WaitlistPage } from '@clothes-closet/contracts';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { pagesOf } from '../admin-frame/list-page.ts';
import { ListStand } from '../admin-frame/list-stand.tsx';
import { usePlace } from '../admin-frame/use-place.ts';
import { linkIdOf } from './family-link.tsx';
import type { FamilyActions } from './family-parts.tsx';
import { WaitingCards } from './waiting-cards.tsx';
import { WaitingTable } from './waiting-table.tsx';

type Props = Omit<FamilyActions, 'onOpen'> & {
  list: WaitlistPage;
  /** These are the rows of the search before: the next ones are on their way. */
  isOutdated: boolean;
  onPage: (page: number) => void;
};

/** The table has more columns than other lists, and buttons in it. */
const wideEnough = '(min-width: 78rem)';

/** The families found, as a table or as cards. */
export const WaitingList = ({ list, isOutdated, onPage, ...actions }: Props) => {
  const { t } = useTranslation('admin');
  const isWide = useMediaQuery(wideEnough, true, { getInitialValueInEffect: false });
  const { leaveBy } = usePlace(!isOutdated);
  const Rows = isWide ? WaitingTable : WaitingCards;
  return (
    <ListStand
      label={t('waitlist.listLabel')}
      page={list.page}
      pages={pagesOf(list)}
      isOutdated={isOutdated}
      onPage={onPage}
    >
      <Rows families={list.items} onOpen={(id) => leaveBy(linkIdOf(id))} {...actions} />
    </ListStand>
  );
};
