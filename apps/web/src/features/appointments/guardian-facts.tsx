import type { AppointmentResponse } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { mailHref, telHref } from '../site/contact.ts';
import { Fact, Facts } from './facts.tsx';
import { readablePhone } from './readable-phone.ts';

type Props = { appointment: Pick<AppointmentResponse, 'guardian' | 'locale'> };

/** Who booked, and how to reach them. */
export const GuardianFacts = ({ appointment: { guardian, locale } }: Props) => {
  const { t } = useTranslation('admin');
  return (
    <Facts>
      <Fact term={t('appointment.name')}>
        <bdi>
          {guardian.firstName} {guardian.lastName}
        </bdi>
      </Fact>
      <Fact term={t('appointment.phone')}>
        <a href={telHref(guardian.phone)}>
          {t('appointment.phoneWithType', {
            phone: readablePhone(guardian.phone),
            phoneType: t(`appointment.phoneTypes.${guardian.phoneType}`),
          })}
        </a>
      </Fact>
      <Fact term={t('appointment.email')}>
        <a href={mailHref(guardian.email)}>{guardian.email}</a>
      </Fact>
      <Fact term={t('appointment.texts')}>
        {guardian.smsConsent ? t('appointment.textsYes') : t('appointment.textsNo')}
      </Fact>
      <Fact term={t('appointment.language')}>{t(`choices.languages.${locale}`)}</Fact>
    </Facts>
  );
};
