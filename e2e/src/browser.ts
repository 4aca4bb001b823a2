import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import packed from '@sparticuz/chromium';

/** Whoever serves the pages is this machine: the browser has no business anywhere else. */
const stayAtHome = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  // Whatever still asks for a name that is not this machine's is told that there is none.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Test machines run as root, where Chromium's own sandbox does not start. */
const withoutSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** How to launch the browser: PLAYWRIGHT_CHROMIUM, else an installed Chrome or Chromium, else the one from npm. */
export const browserLaunch = async () => ({
  executablePath: process.env.PLAYWRIGHT_CHROMIUM || findInstalled() || (await unpack()),
  args: [...stayAtHome, ...withoutSandbox, '--font-render-hinting=none'],
});

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];

const findInstalled = (): string | undefined => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const elsewhere = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    join(process.env.PROGRAMFILES ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ];
  return [...onPath, ...elsewhere].find((path) => existsSync(path));
};

/**
 * The packed Chromium takes a file of its name in the temporary folder for its own, even one of an older version
 * or one that another run has not finished writing. So each version gets a folder, which appears complete.
 */
const unpack = async (): Promise<string> => {
  const folder = join(tmpdir(), `clothes-closet-chromium-${packedVersion()}`);
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;

  const unfinished = mkdtempSync(`${folder}-`);
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = unfinished;
  try {
    await packed.executablePath();
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
  try {
    renameSync(unfinished, folder);
  } catch {
    // Another run was quicker.
    rmSync(unfinished, { recursive: true, force: true });
  }
  return program;
};

const packedVersion = (): string => {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest: { version?: string } = JSON.parse(
    readFileSync(join(dirname(dirname(entry)), 'package.json'), 'utf8'),
  );
  return manifest.version ?? 'unknown';
};
