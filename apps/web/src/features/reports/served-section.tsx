import { itemKinds, type ServedReport } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { ListSkeleton } from '../admin-frame/list-skeleton.tsx';
import { LoadFailed } from '../admin-frame/load-failed.tsx';
import { NothingHere } from '../admin-frame/nothing-here.tsx';
import { Figure } from './figure.tsx';
import { useServedReport } from './get-served-report.ts';
import type { Range } from './ranges.ts';
import { ReportFiles } from './report-files.tsx';
import { ReportSection } from './report-section.tsx';
import { stretchesOf } from './stretches.ts';
import { Tile, Tiles } from './tiles.tsx';
import { useCalendarTexts } from './use-calendar-texts.ts';

/** Who came on these days and what they took, in whichever state that is. */
export const ServedSection = ({ range }: { range: Range }) => {
  const { t } = useTranslation('admin');
  const { data, error, refetch, isFetching, isPlaceholderData } = useServedReport(range);
  const title = t('reports.served');
  const content = () => {
    if (!data) {
      if (!error) return <ListSkeleton />;
      return <LoadFailed error={error} onRetry={() => void refetch()} isRetrying={isFetching} />;
    }
    if (data.appointments > 0) return <ServedNumbers report={data} />;
    return <NothingHere title={t('reports.nobodyTitle')} text={t('reports.nobodyText')} />;
  };
  return (
    <ReportSection
      title={title}
      intro={t('reports.servedIntro')}
      isOutdated={isPlaceholderData}
      action={data && data.appointments > 0 && <ReportFiles report="served" title={title} range={range} />}
    >
      {content()}
    </ReportSection>
  );
};

const ServedNumbers = ({ report }: { report: ServedReport }) => {
  const { t } = useTranslation('admin');
  const { people, appointments, items, totalItems } = report;
  const number = (count: number) => t('reports.number', { count });
  const students = t('reports.students', { count: people.students });
  const others = t('reports.others', { count: people.others });
  return (
    <>
      <Tiles>
        <Tile
          term={t('reports.people')}
          number={number(people.total)}
          note={t('reports.studentsAndOthers', { students, others })}
        />
        <Tile term={t('reports.appointments')} number={number(appointments)} />
        <Tile term={t('reports.totalItems')} number={number(totalItems)} />
      </Tiles>
      <Figure
        title={t('reports.itemsByKind')}
        columns={[t('reports.kind'), t('reports.count')]}
        direction="across"
        lines={itemKinds.map((kind) => ({ label: t(`reports.items.${kind}`), count: items[kind] }))}
        total={totalItems}
      />
      <PeopleOverTime report={report} />
    </>
  );
};

const PeopleOverTime = ({ report: { months, people } }: { report: ServedReport }) => {
  const { t } = useTranslation('admin');
  const { month, shortMonth } = useCalendarTexts();
  const { by, rows } = stretchesOf(months);
  return (
    <Figure
      title={t(`reports.peopleBy.${by}`)}
      columns={[t(`reports.${by}`), t('reports.people')]}
      direction="upright"
      lines={rows.map(({ at, people: count }) =>
        by === 'year' ? { label: at, count } : { label: month(at), shortLabel: shortMonth(at), count },
      )}
      total={people.total}
    />
  );
};
