import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percent, printTable } from './report.ts';

type Node = { id: number; callFrame: { functionName: string; url: string } };
/** Times in microseconds. */
type Profile = { nodes: Node[]; samples: number[]; timeDeltas: number[] };

/** A CPU profile of a process that is started with `nodeArguments` right away; Node writes it when that one ends. */
export const createProfile = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clothes-closet-profile-'));
  const startedAt = performance.now();
  let skipped = 0;
  return {
    nodeArguments: ['--cpu-prof', `--cpu-prof-dir=${folder}`],
    /** What came before was starting and warming up. */
    countFromNow: () => {
      skipped = (performance.now() - startedAt) * 1000;
    },
    /** Prints which packages the processor time went to, waiting left out. */
    printShares: async () => {
      const [file = ''] = await readdir(folder);
      const profile = JSON.parse(await readFile(join(folder, file), 'utf8')) as Profile;
      await rm(folder, { recursive: true });
      printTable(['processor time', 'share'], sharesOf(profile, skipped));
    },
  };
};

const shown = 16;
/** `(program)` is Node outside of any function: mostly asking the system whether something has come. */
const waiting = new Set(['(idle)', '(program)']);

const sharesOf = ({ nodes, samples, timeDeltas }: Profile, skipped: number): string[][] => {
  const placeOf = new Map(nodes.map((node) => [node.id, placeIn(node)]));
  const times = new Map<string, number>();
  let at = 0;
  let total = 0;
  for (const [index, id] of samples.entries()) {
    const place = placeOf.get(id) ?? '';
    const time = timeDeltas[index] ?? 0;
    at += time;
    if (waiting.has(place) || at < skipped) continue;
    total += time;
    times.set(place, (times.get(place) ?? 0) + time);
  }
  const sorted = [...times].sort(([, a], [, b]) => b - a);
  return sorted.slice(0, shown).map(([place, time]) => [place, percent(time / total)]);
};

/** The package a function comes from, or which of our own folders. */
const placeIn = ({ callFrame: { functionName, url } }: Node): string => {
  const [, dependency] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
  if (dependency) return dependency;
  const [, own] = /\/((?:apps|packages)\/[^/]+|prisma)\/(?!node_modules)/.exec(url) ?? [];
  if (own) return own;
  if (url.startsWith('wasm:')) return "WebAssembly (Prisma's query compiler)";
  if (url.startsWith('node:')) return "Node's own modules";
  if (functionName.startsWith('(')) return functionName;
  return ['writev', 'writeBuffer', 'writeString', 'readStop'].some((name) => functionName.startsWith(name))
    ? 'writing to sockets'
    : 'other native code';
};
