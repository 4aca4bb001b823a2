import type { AuditRow } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { dateTexts } from '../../lib/dates.ts';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { isSettingsField } from '../settings/field-errors.ts';
import { type Details, detailsOf, isDifference, type Kind } from './details.ts';

const counts = ['appointments', 'rows', 'items', 'people', 'newSchools'] as const;
const changes = ['added', 'removed', 'changed', 'mended', 'differing', 'unknown'] as const;

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The details of an entry, each in a few words. */
export const useDetailTexts = () => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();

  const timeText = (text: string): string | undefined => {
    // A day is the same day in every zone.
    if (isDay(text)) return dateTexts('en', 'UTC').dayAndYear(`${text}T12:00:00Z`);
    return Number.isNaN(Date.parse(text)) ? undefined : dates.dayAndTime(text);
  };
  const countTexts = (details: Details) => [
    details.count !== undefined && t('activity.details.appointments', { count: details.count }),
    ...counts.map(
      (name) => details[name] !== undefined && t(`activity.details.${name}`, { count: details[name] }),
    ),
    // "0 removed" is no news.
    ...changes.map((name) => {
      const { [name]: number = 0 } = details;
      return number > 0 && t(`activity.details.${name}`, { count: number });
    }),
  ];
  const timeTexts = ({ date, from, to }: Details) => {
    // What was not moved from another time is for the one it has.
    const told = { date, from, to: from && to, at: from ? undefined : to };
    return (['date', 'from', 'to', 'at'] as const).map((name) => {
      const when = told[name] === undefined ? undefined : timeText(told[name]);
      return when !== undefined && t(`activity.details.${name}`, { when });
    });
  };
  const kindText = (kind: Kind) =>
    isDifference(kind) ? t(`activity.details.events.${kind}`) : t(`activity.details.messages.${kind}`);
  const namedTexts = ({ was, gender, quantity, kind, channel, report, format, admin }: Details) => [
    admin,
    was && t('activity.details.was', { status: t(`choices.statuses.${was}`) }),
    gender && quantity !== undefined && t(`activity.details.limit.${gender}`, { quantity }),
    kind && kindText(kind),
    channel && t(`activity.details.channels.${channel}`),
    report && t(`activity.details.reports.${report}`),
    format && t(`activity.details.formats.${format}`),
  ];
  const fieldTexts = ({ fields = [] }: Details) =>
    fields.filter(isSettingsField).map((field) => t(`activity.details.fields.${field}`));

  return (entry: AuditRow): string => {
    const details = detailsOf(entry.details);
    const texts = [
      ...namedTexts(details),
      ...countTexts(details),
      ...timeTexts(details),
      ...fieldTexts(details),
    ];
    return texts.filter((text) => typeof text === 'string' && text !== '').join(', ');
  };
};
