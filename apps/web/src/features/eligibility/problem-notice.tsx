import { useTranslation } from 'react-i18next';
import { FocusedNotice } from '../admin-frame/focused-notice.tsx';
import { BadLines } from './bad-lines.tsx';
import type { ListProblem } from './list-problem.ts';
import { largestMegabytes } from './new-list.ts';

/** Why the list was not taken, and what to do. */
export const ProblemNotice = ({ problem }: { problem: ListProblem }) => {
  const { t } = useTranslation('admin');
  if (problem.kind === 'lines') return <BadLines {...problem} />;
  const { kind } = problem;
  return (
    <FocusedNotice key={kind} tone="bad" title={t(`eligible.problems.${kind}Title`)}>
      <p>
        {kind === 'tooLarge'
          ? t('eligible.problems.tooLargeText', { megabytes: largestMegabytes })
          : t(`eligible.problems.${kind}Text`)}
      </p>
    </FocusedNotice>
  );
};
