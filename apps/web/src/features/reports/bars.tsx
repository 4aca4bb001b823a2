import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import '@mantine/charts/styles.css';
import type { Line } from './figure.tsx';

type Props = { lines: readonly Line[]; direction: 'across' | 'upright' };

const series = [{ name: 'count', color: 'var(--color-action)' }];

/** Under each other, where names are long; or side by side, as months are. The margin is the numbers' room. */
const layouts = {
  across: {
    orientation: 'vertical',
    withXAxis: false,
    maxBarWidth: 22,
    yAxisProps: { width: 104 },
    barChartProps: { margin: { right: 48 } },
  },
  upright: {
    orientation: 'horizontal',
    withYAxis: false,
    maxBarWidth: 56,
    barChartProps: { margin: { top: 24 } },
  },
} as const;

/** Bars with their numbers. Nothing in it moves or takes the focus: the table beside it is what is read out. */
export const Bars = ({ lines, direction }: Props) => {
  const { t } = useTranslation('admin');
  return (
    <BarChart
      h={direction === 'across' ? lines.length * 34 + 16 : 260}
      data={lines.map(({ label, shortLabel = label, count }) => ({ label: shortLabel, count }))}
      dataKey="label"
      series={series}
      gridAxis="none"
      tickLine="none"
      withTooltip={false}
      accessibilityLayer={false}
      withBarValueLabel
      valueFormatter={(count) => t('reports.number', { count })}
      barLabelColor="var(--color-ink)"
      textColor="var(--color-ink)"
      {...layouts[direction]}
    />
  );
};
