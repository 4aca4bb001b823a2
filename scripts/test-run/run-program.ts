import { runTethered } from '../../packages/sandbox/src/stack/tethered.ts';

type Program = { program: string; args: string[]; cwd: string; env: Record<string, string> };

/** Runs a JavaScript or TypeScript program in our Node, its output on ours. It can't outlive this process. */
export const runProgram = async ({ program, args, cwd, env }: Program): Promise<{ ok: boolean }> => {
  const running = runTethered({
    command: process.execPath,
    args: [program, ...args],
    cwd,
    env: { ...process.env, ...env },
    patienceMs: 3000,
  });
  return { ok: (await running.exited) === 0 };
};
