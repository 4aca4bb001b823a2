import type { MessagesResponse } from '@clothes-closet/contracts';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { pagesOf } from '../admin-frame/list-page.ts';
import { ListStand } from '../admin-frame/list-stand.tsx';
import { wideScreen } from '../admin-frame/screens.ts';
import { usePlace } from '../admin-frame/use-place.ts';
import { MessageCards } from './message-cards.tsx';
import { linkIdOf } from './message-facts.tsx';
import { MessageTable } from './message-table.tsx';
import type { Resending } from './resend-message.ts';

type Props = {
  list: MessagesResponse;
  isOutdated: boolean;
  resending: Resending;
  onPage: (page: number) => void;
};

/** The messages found, as a table or, on a phone, as cards. */
export const MessageList = ({ list, isOutdated, resending, onPage }: Props) => {
  const { t } = useTranslation('admin');
  const isWide = useMediaQuery(wideScreen, true, { getInitialValueInEffect: false });
  const { leaveBy } = usePlace(!isOutdated);
  const Rows = isWide ? MessageTable : MessageCards;
  return (
    <ListStand
      label={t('messages.listLabel')}
      page={list.page}
      pages={pagesOf(list)}
      isOutdated={isOutdated}
      onPage={onPage}
    >
      <Rows messages={list.items} resending={resending} onOpen={(id) => leaveBy(linkIdOf(id))} />
    </ListStand>
  );
};
