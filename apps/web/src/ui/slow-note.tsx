import { useTranslation } from 'react-i18next';
import { Late } from './late.tsx';
import { wonderMs } from './patience.ts';

/** Says that something takes long, as soon as it does; to be on the page before that. */
export const SlowNote = ({ isWaiting }: { isWaiting: boolean }) => {
  const { t } = useTranslation();
  return (
    <div role="status">
      {isWaiting && (
        <Late afterMs={wonderMs}>
          <p>{t('states.slow')}</p>
        </Late>
      )}
    </div>
  );
};
