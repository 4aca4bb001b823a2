import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FocusedNotice } from '../admin-frame/focused-notice.tsx';
import { failureOf } from './failure.ts';
import type { Printing } from './use-printing.ts';

type Props = { printing: Pick<Printing, 'ready' | 'error'> };

/** What became of printing: where the forms are, or why there are none. */
export const PrintOutcome = ({ printing: { ready, error } }: Props) => {
  const { t } = useTranslation('admin');
  if (ready) {
    return (
      <FocusedNotice key={ready.url} tone="good" title={t('printing.readyTitle', { count: ready.count })}>
        <p>{t('printing.readyText')}</p>
        <Button
          component="a"
          href={ready.url}
          target="_blank"
          variant="outline"
          leftSection={<IconExternalLink aria-hidden size={20} />}
        >
          {t('printing.open')}
        </Button>
      </FocusedNotice>
    );
  }
  const failure = error && failureOf(error);
  return failure ? (
    <FocusedNotice tone="bad" title={t('printing.failedTitle')}>
      <p>{t(`printing.failures.${failure}`)}</p>
    </FocusedNotice>
  ) : null;
};
