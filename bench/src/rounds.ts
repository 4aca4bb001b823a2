/** What one round of load came to; latencies in milliseconds. */
export type Measurement = {
  perSecond: number;
  p50: number;
  p975: number;
  /** What the server's process took of the processor for one request. */
  processor: number;
};

export type Ratio = { median: number; least: number; most: number };

type Rounds<Side extends string> = {
  rounds: number;
  sides: Record<Side, (round: number) => Promise<Measurement>>;
};

/** Measures all sides in turn, round after round: whatever slows the machine down for a while slows all of them. */
export const interleave = async <Side extends string>({ rounds, sides }: Rounds<Side>) => {
  const names = Object.keys(sides) as Side[];
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Side,
    Measurement[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) measured[name].push(await sides[name](round));
  }
  return measured;
};

type Load = () => Promise<{ latencies: number[]; seconds: number }>;

export const measure = async (server: { processorTime: () => number }, load: Load): Promise<Measurement> => {
  const before = server.processorTime();
  const { latencies, seconds } = await load();
  return {
    perSecond: latencies.length / seconds,
    p50: quantile(latencies, 0.5),
    p975: quantile(latencies, 0.975),
    processor: (server.processorTime() - before) / latencies.length,
  };
};

export const medianOf = (measured: readonly Measurement[]): Measurement => ({
  perSecond: median(measured.map(({ perSecond }) => perSecond)),
  p50: median(measured.map(({ p50 }) => p50)),
  p975: median(measured.map(({ p975 }) => p975)),
  processor: median(measured.map(({ processor }) => processor)),
});

/** Ours to the limit in requests a second, round by round. */
export const ratioOf = (ours: readonly Measurement[], limit: readonly Measurement[]): Ratio => {
  const ratios = ours.map(({ perSecond }, round) => perSecond / (limit[round]?.perSecond ?? Number.NaN));
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};
