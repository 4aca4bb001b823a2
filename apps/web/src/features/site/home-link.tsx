import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonClass } from '../../ui/button.tsx';

export const HomeLink = () => {
  const { t } = useTranslation();
  return (
    <Link to="/" className={buttonClass('secondary')}>
      {t('states.home')}
    </Link>
  );
};
