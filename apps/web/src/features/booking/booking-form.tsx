import type { SiteResponse } from '@clothes-closet/contracts';
import { type FormEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import { FormProvider, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { useAnnouncement } from '../../ui/announcement.tsx';
import { bringToSight, focusField } from '../../ui/focus.ts';
import { useAvailability } from '../times/get-availability.ts';
import { ClearAtEnd, KeptNote } from './draft-notes.tsx';
import { ErrorSummary } from './error-summary.tsx';
import type { FormRequest } from './form-resolver.ts';
import { GuardianPart } from './guardian-part.tsx';
import { listErrors } from './list-errors.ts';
import { StudentsPart } from './students-part.tsx';
import { SubmitBar } from './submit-bar.tsx';
import { takeFilled } from './take-filled.ts';
import { TimePart } from './time-part.tsx';
import { useBookingForm } from './use-booking-form.ts';
import { useChosenTime } from './use-chosen-time.ts';
import { useSendBooking } from './use-send-booking.ts';

/** The three parts of a booking, and all that can come of sending it. */
export const BookingForm = ({ site }: { site: SiteResponse }) => {
  const { t } = useTranslation();
  const availability = useAvailability();
  const hasFreeSlots = availability.data?.slots.length !== 0;
  const { form, forgetDraft, isKept, clear } = useBookingForm({ locale: useLanguage(), hasFreeSlots });
  const time = useChosenTime(form, availability.data);
  const { send, failure, forgetFailure, isSending } = useSendBooking({ form, onSent: forgetDraft });
  const lostNotice = useRef<HTMLElement>(null);
  const { say, region } = useAnnouncement();
  const prefersWaitlist = useWatch({ control: form.control, name: 'prefersWaitlist' });
  const isWaitlist = prefersWaitlist || !(hasFreeSlots || time.isHeld);

  const tellFaults = (paths: readonly string[]) => {
    say(t('errors.summaryTitle', { count: paths.length }));
    focusField(paths[0] ?? '');
  };
  const submit = async (request: FormRequest) => {
    const refusal = await send(request);
    if (refusal?.failure.code === 'slot_unavailable') {
      await availability.refetch();
      flushSync(time.lose);
      bringToSight(lostNotice.current);
    }
    if (refusal?.failure.code === 'validation_failed') tellFaults(refusal.fields.map(({ path }) => path));
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    forgetFailure();
    takeFilled(form, event.currentTarget);
    form.handleSubmit(submit, (errors) => tellFaults(listErrors(errors).map(({ path }) => path)))(event);
  };

  const clearForm = () => {
    clear();
    forgetFailure();
    say(t('draft.cleared'));
    focusField('guardian.firstName');
  };

  return (
    <FormProvider {...form}>
      {region}
      <form onSubmit={onSubmit} noValidate>
        {isKept && <KeptNote onClear={clearForm} />}
        <ErrorSummary failure={failure} site={site.site} />
        <GuardianPart />
        <StudentsPart schools={site.schools} />
        <TimePart
          availability={availability}
          isTimeLost={time.isLost}
          isTimeHeld={time.isHeld}
          lostNotice={lostNotice}
          onChoose={time.choose}
        />
        <SubmitBar isWaitlist={isWaitlist} isSending={isSending} />
        <ClearAtEnd onClear={clearForm} />
      </form>
    </FormProvider>
  );
};
