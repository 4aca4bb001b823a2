import type { AppointmentResponse, Visit } from '@clothes-closet/contracts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddPerson } from '../appointments/add-person.ts';
import { useRemovePerson } from '../appointments/remove-person.ts';
import { focusCell } from './cells.ts';
import type { DataEntry } from './use-data-entry.ts';

const newestOf = ({ visits }: AppointmentResponse) => visits.at(-1);

/** Who came along: added, or taken off again. What is typed for the others stays. */
export const usePeople = (entry: DataEntry, onFailed: (error: Error) => void) => {
  const { t } = useTranslation('admin');
  const { id, version, visits } = entry.appointment;
  const adding = useAddPerson();
  const removing = useRemovePerson();
  // It is of one change only: the next one, of whatever kind, makes it old.
  const [news, setNews] = useState<{ text: string; version: number }>();
  const [added, setAdded] = useState<string>();
  const isThere = visits.some((visit) => visit.id === added);

  useEffect(() => {
    if (!added || !isThere) return;
    focusCell({ visitId: added, kind: 'socks' });
    setAdded(undefined);
  }, [added, isThere]);

  return {
    news: news?.version === version ? news.text : undefined,
    isAdding: adding.isPending,
    add: (relation: string, clear: () => void) => {
      setNews(undefined);
      adding.mutate(
        { id, version, relation },
        {
          onSuccess: (answer) => {
            entry.follow(answer);
            clear();
            setNews({ text: t('dataEntry.people.added', { relation }), version: answer.version });
            setAdded(newestOf(answer)?.id);
          },
          onError: onFailed,
        },
      );
    },
    remove: ({ id: visitId, person }: Visit) => {
      setNews(undefined);
      removing.mutate(
        { id, visitId },
        {
          onSuccess: (answer) => {
            entry.forget(visitId);
            entry.follow(answer);
            const text = t('dataEntry.people.removed', { relation: person?.relation ?? '' });
            setNews({ text, version: answer.version });
          },
          onError: onFailed,
        },
      );
    },
  };
};
