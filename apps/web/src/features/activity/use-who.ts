import { useTranslation } from 'react-i18next';

/** Who did something, as a sentence begins with it: an address of an admin stands for itself. */
export const useWho = () => {
  const { t } = useTranslation('admin');
  return (actor: string): string => {
    if (actor === 'parent') return t('activity.family');
    return actor === 'system' ? t('activity.system') : actor;
  };
};
