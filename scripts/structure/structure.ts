import { apiFoundations, apiLayers } from './api-layers.ts';
import { clientsBehindPorts, frugalPackages, packagesPointDown } from './dependencies.ts';
import { fileNames, namedExports, noMachinePaths, timeFromClock } from './habits.ts';
import type { Rule } from './rule.ts';
import type { SourceFile } from './source-files.ts';
import { webLayers } from './web-layers.ts';

const rules: Rule[] = [
  webLayers,
  apiLayers,
  apiFoundations,
  frugalPackages,
  clientsBehindPorts,
  packagesPointDown,
  timeFromClock,
  fileNames,
  namedExports,
  noMachinePaths,
];

/** Everything in which the files depart from docs/architecture.md, one line each: file, then what is wrong. */
export const findViolations = (files: SourceFile[]): string[] =>
  files.flatMap((file) => rules.flatMap((rule) => rule(file)).map((fault) => `${file.path} ${fault}`));
