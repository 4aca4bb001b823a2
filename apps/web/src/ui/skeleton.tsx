import { useTranslation } from 'react-i18next';
import { Late } from './late.tsx';
import { wonderMs } from './patience.ts';
import styles from './skeleton.module.css';

type Block = 'title' | 'line' | 'field' | 'card';

/** Grey shapes where content is about to stand; a screen reader hears that it is loading. */
export const Skeleton = ({ blocks }: { blocks: readonly Block[] }) => {
  const { t } = useTranslation();
  return (
    <Late>
      <div className={styles.skeleton} role="status">
        <span className="visually-hidden">{t('site.loading')}</span>
        <Late afterMs={wonderMs}>
          <p>{t('states.slow')}</p>
        </Late>
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks never move
          <span key={index} className={`${styles.block} ${styles[block]}`} />
        ))}
      </div>
    </Late>
  );
};
