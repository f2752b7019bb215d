import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where compiled services are kept for other test files. */
export const CACHE = join(ROOT, 'node_modules/.cache/built-for-tests');

const SOURCES = ['src', 'migrations', 'tsconfig.json', 'package-lock.json'];
const STYLESHEET = 'src/shared/web/assets/style.css';
const A_DAY_MS = 24 * 60 * 60 * 1000;

/** Compiles the service once for every state of its sources, and gives the folder; other test files find it there. */
export async function builtService(): Promise<string> {
  const folder = join(CACHE, digestOfSources());
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  sweep();
  const staging = `${folder}.${process.pid}`;
  await compile(staging);
  cpSync(join(ROOT, STYLESHEET), join(staging, STYLESHEET));
  // Below node_modules the package.json of the repository does not count.
  writeFileSync(join(staging, 'package.json'), '{ "type": "module" }');
  try {
    renameSync(staging, folder);
  } catch {
    rmSync(staging, { recursive: true }); // another test file was faster
  }
  return folder;
}

async function compile(folder: string): Promise<void> {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  // Types are checked elsewhere; without them it takes a third of the time.
  const options = ['--noCheck', '--incremental', 'false', '--sourceMap', 'false', '--outDir', folder];
  await promisify(execFile)(process.execPath, [tsc, '-p', join(ROOT, 'src/tsconfig.build.json'), ...options]);
}

function digestOfSources(): string {
  const digest = createHash('sha256');
  for (const file of SOURCES.flatMap(filesOf)) digest.update(file).update(readFileSync(join(ROOT, file)));
  return digest.digest('hex').slice(0, 16);
}

function filesOf(path: string): readonly string[] {
  if (statSync(join(ROOT, path)).isFile()) return [path];
  const files = readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length)).toSorted();
}

function sweep(): void {
  for (const name of readdirSync(CACHE)) {
    const old = join(CACHE, name);
    if (Date.now() - statSync(old).mtimeMs > A_DAY_MS) rmSync(old, { recursive: true, force: true });
  }
}
