import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FamilyDatum, findTold } from './search.ts';
import { textsOfLog, textsOfMetrics, textsOfProblem } from './texts.ts';

export type Told = {
  /** Lines of a log. */
  log?: Iterable<string>;
  metrics?: string;
  /** Bodies of error answers. */
  problems?: Iterable<string>;
};

const apiSource = join(import.meta.dirname, '../../../../apps/api/src');
let ordinaryWords: Set<string> | undefined;

/** Whatever our own code says, but for the families it invents: a family called so can't be told from it. */
const readOrdinaryWords = () => {
  const isOurs = (file: string) => !/(\.(test|fixture)|\bsamples)\.ts$/.test(file);
  const files = globSync('**/*.ts', { cwd: apiSource }).filter(isOurs);
  const text = files.map((file) => readFileSync(join(apiSource, file), 'utf8')).join('\n');
  return new Set([...text.matchAll(/\p{L}+/gu)].map(([word]) => word.toUpperCase()));
};

/** Throws, naming what was found, where logs, metrics or error answers tell anything of these families. */
export const assertNothingTold = (data: Iterable<FamilyDatum>, { log, metrics, problems }: Told): void => {
  ordinaryWords ??= readOrdinaryWords();
  const known = [...data];
  const places = {
    log: textsOfLog(log ?? []),
    metrics: textsOfMetrics(metrics ?? ''),
    'error answers': [...(problems ?? [])].flatMap((body) => [...textsOfProblem(body)]),
  };
  const leaks = Object.entries(places).flatMap(([place, texts]) => {
    const found = findTold(texts, known, ordinaryWords ?? new Set());
    return found.map((datum) => `${place}: ${datum}`);
  });
  if (leaks.length > 0) throw new Error(`personal data was told in ${leaks.join(', ')}`);
};
