import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percent, printTable } from './report.ts';

type Node = { id: number; callFrame: { functionName: string; url: string } };
type Profile = { nodes: Node[]; samples: number[]; timeDeltas: number[] };

/** Where a process started with `nodeArguments` leaves its CPU profile when it stops. */
export const createProfileFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clothes-closet-profile-'));
  return {
    nodeArguments: ['--cpu-prof', `--cpu-prof-dir=${folder}`],
    /** Prints what a request took of the processor, by package; then the folder is gone. */
    printShares: async (requests: number) => {
      const [file = ''] = await readdir(folder);
      const profile = JSON.parse(await readFile(join(folder, file), 'utf8')) as Profile;
      printTable(['processor time', 'ms a request', 'share'], sharesOf(profile, requests));
      await rm(folder, { recursive: true });
    },
  };
};

const sharesOf = ({ nodes, samples, timeDeltas }: Profile, requests: number): string[][] => {
  const placeOf = new Map(nodes.map((node) => [node.id, placeIn(node)]));
  const times = new Map<string, number>();
  let total = 0;
  for (const [index, id] of samples.entries()) {
    const place = placeOf.get(id) ?? '';
    const time = timeDeltas[index] ?? 0;
    if (place === '(idle)') continue;
    total += time;
    times.set(place, (times.get(place) ?? 0) + time);
  }
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 20)
    .concat([['together', total]])
    .map(([place, time]) => [place, (time / 1000 / requests).toFixed(3), percent(time / total)]);
};

/** The package a function comes from, or which of our own folders. */
const placeIn = ({ callFrame: { functionName, url } }: Node): string => {
  const [, dependency] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
  if (dependency) return dependency;
  const [, own] = /\/((?:apps|packages)\/[^/]+|prisma)\/(?!node_modules)/.exec(url) ?? [];
  if (own) return own;
  if (url.startsWith('wasm:')) return 'WebAssembly (Prisma’s query compiler)';
  return url.startsWith('node:') ? 'Node’s own modules' : functionName || 'native code';
};
