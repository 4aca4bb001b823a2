import type { SizesReport } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { ListSkeleton } from '../admin-frame/list-skeleton.tsx';
import { LoadFailed } from '../admin-frame/load-failed.tsx';
import { NothingHere } from '../admin-frame/nothing-here.tsx';
import { Figure } from './figure.tsx';
import { useSizesReport } from './get-sizes-report.ts';
import type { Range } from './ranges.ts';
import { ReportFiles } from './report-files.tsx';
import { ReportSection } from './report-section.tsx';
import styles from './sizes-section.module.css';

/** Which sizes the students of these days will need, in whichever state that is. */
export const SizesSection = ({ range, today }: { range: Range; today: string }) => {
  const { t } = useTranslation('admin');
  const { data, error, refetch, isFetching, isPlaceholderData } = useSizesReport(range);
  const title = t('reports.sizes');
  const isNeeded = data !== undefined && data.shoes.length > 0;
  const content = () => {
    if (!data) {
      if (!error) return <ListSkeleton />;
      return <LoadFailed error={error} onRetry={() => void refetch()} isRetrying={isFetching} />;
    }
    if (isNeeded) return <SizesNumbers report={data} />;
    const text = range.to < today ? t('reports.noSizesPast') : t('reports.noSizesText');
    return <NothingHere title={t('reports.noSizesTitle')} text={text} />;
  };
  return (
    <ReportSection
      title={title}
      intro={t('reports.sizesIntro')}
      isOutdated={isPlaceholderData}
      action={isNeeded && <ReportFiles report="sizes" title={title} range={range} />}
    >
      {content()}
    </ReportSection>
  );
};

const SizesNumbers = ({ report }: { report: SizesReport }) => {
  const { t } = useTranslation('admin');
  return (
    <div className={styles.figures}>
      {(['shoes', 'underwear'] as const).map((kind) => (
        <Figure
          key={kind}
          title={t(`reports.sizesOf.${kind}`)}
          columns={[t('reports.size'), t('reports.studentsHead')]}
          direction="across"
          lines={report[kind].map(({ size, count }) => ({ label: size ?? t('reports.unknownSize'), count }))}
        />
      ))}
    </div>
  );
};
