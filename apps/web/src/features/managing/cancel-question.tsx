import type { Site } from '@clothes-closet/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { bringToSight } from '../../ui/focus.ts';
import { Notice } from '../../ui/notice.tsx';
import { SlowNote } from '../../ui/slow-note.tsx';
import { cancelVisit } from './cancel-visit.ts';
import { ChangeFailure } from './change-failure.tsx';
import styles from './managing.module.css';
import { type Changing, useChange } from './use-change.ts';

type Props = Changing & { site: Site; isWaiting: boolean; onKeep: () => void };

const useWords = (isWaiting: boolean) => {
  const { t } = useTranslation();
  return isWaiting
    ? {
        title: t('manage.askLeave'),
        text: t('manage.askLeaveText'),
        yes: t('manage.yesLeave'),
        no: t('manage.noStay'),
      }
    : {
        title: t('manage.askCancel'),
        text: t('manage.askCancelText'),
        yes: t('manage.yesCancel'),
        no: t('manage.noKeep'),
      };
};

/** Asks once more before the time, or the place on the list, goes to another family. */
export const CancelQuestion = ({ token, site, isWaiting, onNews, onKeep }: Props) => {
  const { t } = useTranslation();
  const words = useWords(isWaiting);
  const cancel = useChange({ token, send: cancelVisit, news: isWaiting ? 'left' : 'cancelled', onNews });
  const box = useRef<HTMLElement>(null);
  useEffect(() => bringToSight(box.current), []);
  return (
    <div className={styles.pane}>
      <Notice ref={box} tone="now" level={3} title={words.title}>
        <p>{words.text}</p>
        <SlowNote isWaiting={cancel.isPending} />
        <div className={styles.buttons}>
          <Button aria-disabled={cancel.isPending} onClick={() => cancel.isPending || cancel.mutate()}>
            {cancel.isPending ? t('manage.busy') : words.yes}
          </Button>
          <Button look="secondary" aria-disabled={cancel.isPending} onClick={onKeep}>
            {words.no}
          </Button>
        </div>
      </Notice>
      {cancel.error && <ChangeFailure failure={cancel.error} site={site} />}
    </div>
  );
};
