import { expect, it } from 'vitest';
import { isLongForm } from './bench-form.ts';
import { personal } from './families.ts';
import { killPoints } from './kill-points.ts';
import { playKill } from './kill-scene.ts';
import { createResults } from './results.ts';

const rounds = isLongForm ? 5 : 1;
const played = killPoints.filter(({ isShort }) => isLongForm || isShort);
const report = createResults('Killed while', ['what was done', 'where', 'round', 'quiet after s']);

const cases = played.flatMap((point) =>
  Array.from({ length: rounds }, (_, index) => ({ ...point, round: index + 1 })),
);

it.concurrent.each(cases)(
  'killed while $doing, $name, it ends as if nothing had happened ($round)',
  async (point) => {
    const { wrong, seconds, output } = await playKill(point);
    report(point.doing, point.name, point.round, seconds.toFixed(1));
    expect(wrong).toEqual([]);
    if (isLongForm) expect(seconds).toBeLessThan(60);
    expect(output).not.toMatch(personal);
  },
  5 * 60_000,
);
