import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api.ts';
import { failureOf } from '../appointments/failure.ts';

export type Refusal = { title: string; text: string };

/** Why a time was not offered, or an offer not taken back; undefined where the frame tells it. */
export const useRefusal = () => {
  const { t } = useTranslation('admin');
  const list = new Intl.ListFormat('en-US', { type: 'unit' });
  return (error: Error, tried: 'offer' | 'takeBack'): Refusal | undefined => {
    const { code, problem } = error instanceof ApiError ? error : {};
    switch (code) {
      case 'conflict':
      case 'not_found':
        return { title: t(`waitlist.${tried}.staleTitle`), text: t(`waitlist.${tried}.staleText`) };
      case 'slot_unavailable':
        return { title: t('waitlist.offer.goneTitle'), text: t('waitlist.offer.goneText') };
      case 'student_already_booked': {
        const ids = problem?.students?.map(({ studentId }) => studentId) ?? [];
        return {
          title: t('waitlist.offer.bookedTitle', { count: ids.length, ids: list.format(ids) }),
          text: t('waitlist.offer.bookedText'),
        };
      }
      case 'student_not_eligible': {
        const ids = problem?.studentIds ?? [];
        return {
          title: t('waitlist.offer.notEligibleTitle', { count: ids.length, ids: list.format(ids) }),
          text: t('waitlist.offer.notEligibleText'),
        };
      }
      default: {
        const failure = failureOf(error);
        return (
          failure && {
            title: t(`appointment.failed.${failure}Title`),
            text: t(`appointment.failed.${failure}Text`),
          }
        );
      }
    }
  };
};
