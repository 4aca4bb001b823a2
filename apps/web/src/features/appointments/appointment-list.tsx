import type { AppointmentsResponse } from '@clothes-closet/contracts';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { pagesOf } from '../admin-frame/list-page.ts';
import { ListStand } from '../admin-frame/list-stand.tsx';
import { wideScreen } from '../admin-frame/screens.ts';
import { usePlace } from '../admin-frame/use-place.ts';
import { SelectionBar } from '../printing/selection-bar.tsx';
import type { Selection } from '../printing/use-selection.ts';
import { AppointmentCards } from './appointment-cards.tsx';
import { linkIdOf } from './appointment-link.tsx';
import { AppointmentTable } from './appointment-table.tsx';

type Props = {
  list: AppointmentsResponse;
  selection: Selection;
  /** These are the rows of the search before: the next ones are on their way. */
  isOutdated: boolean;
  onPage: (page: number) => void;
};

/** The appointments found, as a table or, on a phone, as cards. */
export const AppointmentList = ({ list, selection, isOutdated, onPage }: Props) => {
  const { t } = useTranslation('admin');
  const isWide = useMediaQuery(wideScreen, true, { getInitialValueInEffect: false });
  const { leaveBy } = usePlace(!isOutdated);
  const Rows = isWide ? AppointmentTable : AppointmentCards;
  return (
    <ListStand
      label={t('appointments.listLabel')}
      page={list.page}
      pages={pagesOf(list)}
      isOutdated={isOutdated}
      onPage={onPage}
    >
      <SelectionBar
        selection={selection}
        pageIds={list.items.map(({ id }) => id)}
        hasMorePages={pagesOf(list) > 1}
      />
      <Rows appointments={list.items} selection={selection} onOpen={(id) => leaveBy(linkIdOf(id))} />
    </ListStand>
  );
};
