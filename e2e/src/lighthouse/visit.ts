import lighthouse, { type Result } from 'lighthouse';

/**
 * One visit with an empty cache by Lighthouse's own phone: a slow processor on slow 4G, both reckoned from a visit at
 * full speed. Throws where the page could not be measured.
 */
export const visitWithLighthouse = async (url: string, debuggingPort: number): Promise<Result> => {
  const visit = await lighthouse(url, {
    port: debuggingPort,
    logLevel: 'error',
    formFactor: 'mobile',
    throttlingMethod: 'simulate',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  });
  if (!visit) throw new Error(`Lighthouse brought nothing back from ${url}`);
  const { lhr } = visit;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return lhr;
};

/** How much the machine got done just before a visit, by a measure of Lighthouse's in which no page has a part. */
export const speedOf = ({ environment }: Result): number => Math.round(environment.benchmarkIndex);

/** The half of the visits (at least one) before which the machine was fastest; the fastest first. */
export const leastDisturbed = (results: readonly Result[]): Result[] =>
  results.toSorted((a, b) => speedOf(b) - speedOf(a)).slice(0, Math.ceil(results.length / 2));

/** What cost points, each with what Lighthouse calls it. */
export const faultsOf = ({ audits, categories }: Result): string[] =>
  Object.values(categories).flatMap(({ id, auditRefs }) =>
    auditRefs
      .filter(({ weight }) => weight > 0)
      .map((reference) => audits[reference.id])
      .filter((audit) => audit !== undefined && audit.score !== null && audit.score < 0.9)
      // Its title is the verdict, and so says what is wrong.
      .map((audit) => `${id}: ${audit?.title}`),
  );
