import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { ApiError } from '../../lib/api.ts';
import { keepTicket } from '../ticket/kept-ticket.ts';
import { availabilityQuery } from '../times/get-availability.ts';
import { endAttempt } from './attempt.ts';
import { useBookAppointment } from './book-appointment.ts';
import { type FieldFailure, fieldFailuresOf, isUncertain } from './failure.ts';
import type { FormContext, FormRequest } from './form-resolver.ts';
import type { BookingValues } from './form-values.ts';
import { useJoinWaitlist } from './join-waitlist.ts';

type Refusal = { failure: ApiError; fields: FieldFailure[] };
type Form = UseFormReturn<BookingValues, FormContext, FormRequest>;

/** Sends the form; keeps the ticket and goes to it, or says what the server refused, at the fields it concerns. */
export const useSendBooking = ({ form, onSent }: { form: Form; onSent: () => void }) => {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const book = useBookAppointment();
  const join = useJoinWaitlist();
  const [failure, setFailure] = useState<ApiError>();

  const sendRequest = async (request: FormRequest) => {
    const { students, guardian } = request;
    const getsText = guardian.phoneType === 'mobile' && guardian.smsConsent;
    if ('startsAt' in request) {
      const { startsAt, endsAt, manageUrl } = await book.mutateAsync(request);
      keepTicket({ kind: 'booked', startsAt, endsAt, manageUrl, students, getsText });
    } else {
      // Repeated after a reload, it is the same wish, even if there are times again by then.
      form.setValue('prefersWaitlist', true);
      const { manageUrl } = await join.mutateAsync(request);
      keepTicket({ kind: 'waitlisted', manageUrl, students, getsText });
    }
  };

  const refuse = (error: ApiError): Refusal => {
    if (!isUncertain(error)) endAttempt();
    const fields = fieldFailuresOf(error.problem, form.getValues('students'));
    for (const { path, code, startsAt } of fields) {
      form.setError(path, { type: code, ...(startsAt && { message: startsAt }) });
    }
    const isInexplicable = error.code === 'validation_failed' && fields.length === 0;
    const failure = isInexplicable ? new ApiError('internal') : error;
    setFailure(failure);
    return { failure, fields };
  };

  /** Resolves to what was refused; to nothing when all went well. */
  const send = async (request: FormRequest): Promise<Refusal | undefined> => {
    setFailure(undefined);
    try {
      await sendRequest(request);
    } catch (error) {
      return refuse(error instanceof ApiError ? error : new ApiError('internal'));
    }
    endAttempt();
    onSent();
    queryClient.invalidateQueries({ queryKey: availabilityQuery.queryKey });
    await navigate('/thank-you');
    return undefined;
  };

  return {
    send,
    failure,
    forgetFailure: () => setFailure(undefined),
    isSending: book.isPending || join.isPending,
  };
};
