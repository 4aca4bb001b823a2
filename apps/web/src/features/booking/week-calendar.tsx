import type { AvailabilityResponse } from '@clothes-closet/contracts';

type Props = { answer: AvailabilityResponse; chosen: string; onChoose: (startsAt: string) => void };

export const WeekCalendar = (_props: Props) => <div />;
