import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import type { Line } from './figure.tsx';

type Props = { lines: readonly Line[]; direction: 'across' | 'upright' };

const lineHeight = 34;
const uprightHeight = 260;

const series = [{ name: 'count', color: 'var(--color-action)' }];
/** Nothing moves, and nothing in it takes the focus: the table beside it is what is read out. */
const still = { barProps: { isAnimationActive: false }, barChartProps: { accessibilityLayer: false } };

/** Bars with their numbers: across, under each other with long names; or upright, side by side as months are. */
export const Bars = ({ lines, direction }: Props) => {
  const data = lines.map(({ label, shortLabel = label, count }) => ({ label: shortLabel, count }));
  const isAcross = direction === 'across';
  return (
    <BarChart
      h={isAcross ? lines.length * lineHeight + 16 : uprightHeight}
      data={data}
      dataKey="label"
      series={series}
      orientation={isAcross ? 'vertical' : 'horizontal'}
      gridAxis="none"
      tickLine="none"
      withXAxis={!isAcross}
      withYAxis={isAcross}
      withTooltip={false}
      withBarValueLabel
      barLabelColor="var(--color-ink)"
      textColor="var(--color-ink)"
      maxBarWidth={isAcross ? 22 : 56}
      minBarSize={2}
      yAxisProps={{ width: 112 }}
      {...still}
      barChartProps={{ ...still.barChartProps, margin: isAcross ? { right: 48 } : { top: 24 } }}
    />
  );
};
