import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeFaults } from './type-faults.js';
import { blocksOf, withAdded } from './blocks-of-document.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = ['src', 'migrations', 'test', 'docs', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs'];
const SETTINGS = ['.env.example', '.oxlintrc.json'];

/** The files that may get lines of wiring, and how many. */
const WIRING = {
  '.dependency-cruiser.cjs': 1,
  '.env.example': 3,
  'src/app.module.ts': 2,
  'src/config/configuration.module.ts': 2,
  'src/config/configuration.ts': 3,
  'src/config/environment.ts': 3,
  'src/connectors/cloud-connectors.ts': 2,
  'src/migrations.ts': 2,
};
const OWN =
  /^(src\/(library-card|connectors\/campus)\/|migrations\/\d+-create-library-card\.ts$|test\/.*(library-card|campus)\.e2e-spec\.ts$)/;

const blocks = blocksOf(readFileSync(join(root, 'docs/extending.md'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'identity-extending-'));
const isTypeScript = (file: string) => /\.tsx?$/.test(file);
const read = (where: string, file: string) => readFileSync(join(where, file), 'utf8');

/** Runs a tool of the repository in the copy; an empty text where it finds no fault, else all that it says. */
function faultsOf(tool: string, ...args: readonly string[]): Promise<string> {
  const bin = join(root, 'node_modules/.bin', tool);
  const { VITEST: _, VITEST_WORKER_ID: __, VITEST_POOL_ID: ___, ...environment } = process.env;
  const env = { ...environment, PATH: `${dirname(process.execPath)}:${process.env['PATH']}` };
  return new Promise((resolve) => {
    execFile(bin, args, { cwd: folder, env, maxBuffer: 32e6 }, (error, stdout, stderr) =>
      resolve(error ? `${error.message}\n${stdout}${stderr}` : ''),
    );
  });
}

function filesIn(where: string): readonly string[] {
  return [...COPIED, ...SETTINGS].flatMap((name) =>
    name.includes('.')
      ? [name]
      : readdirSync(join(where, name), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(where.replace(/\/$/, '').length + 1)),
  );
}

describe('what docs/extending.md says', () => {
  beforeAll(() => {
    for (const name of [...COPIED, ...SETTINGS]) cpSync(join(root, name), join(folder, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const block of blocks) {
      const target = join(folder, block.file);
      if (!block.adds && existsSync(target)) throw new Error(`${block.file} is there already`);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, block.adds ? withAdded(read(folder, block.file), block) : block.text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('adds files of its own, and elsewhere nothing but the lines of wiring', () => {
    const before = new Set(filesIn(root));
    const after = filesIn(folder);
    const added = after.filter((file) => !before.has(file));
    expect(added.length).toBeGreaterThan(20);
    expect(added.filter((file) => !OWN.test(file))).toEqual([]);
    const changed = after.filter((file) => before.has(file) && read(root, file) !== read(folder, file));
    const linesAdded = (file: string) => read(folder, file).split('\n').length - read(root, file).split('\n').length;
    expect(Object.fromEntries(changed.map((file) => [file, linesAdded(file)]))).toEqual(WIRING);
    expect(after.length - added.length).toBe(before.size);
  });

  it('changes no file of another context', () => {
    const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    const contexts = rules.forbidden.flatMap(({ name }) => /^(.+)-keeps-to-the-map$/.exec(name)?.[1] ?? []);
    expect(contexts).toContain('linking');
    const inContext = new RegExp(`^src/(${contexts.join('|')})/`);
    expect(blocks.map(({ file }) => file).filter((file) => inContext.test(file))).toEqual([]);
  });

  it('compiles, with everything that names what it adds to', () => {
    const named = ['purpose', ...Object.keys(WIRING).map((file) => basename(file, '.ts'))];
    const names = new RegExp(`from '[./\\w-]*/(${named.join('|')})\\.js'`);
    const touched = new Set([...blocks.map(({ file }) => file), ...Object.keys(WIRING)]);
    const checked = filesIn(folder).filter((file) => touched.has(file) || names.test(read(folder, file)));
    expect(typeFaults(folder, checked.filter(isTypeScript))).toEqual([]);
  }, 120_000);

  it('keeps the rules of dependency and of lint', async () => {
    const own = ['src/library-card', 'src/connectors/campus'];
    // What was there is checked where it is; here nothing behind the new files need be followed.
    const others = `node_modules|^src/(?!${own.map((each) => each.slice(4)).join('|')})`;
    const wired = Object.keys(WIRING).filter((file) => file.startsWith('src/'));
    const rules = ['--config', '.dependency-cruiser.cjs', '--do-not-follow', others];
    expect(await faultsOf('depcruise', ...rules, ...own, ...wired)).toBe('');
    expect(await faultsOf('oxlint', '--type-aware', ...blocks.map(({ file }) => file).filter(isTypeScript))).toBe('');
  }, 60_000);

  it('works: its own tests and the guards pass on a real database', async () => {
    const tests = [
      'library-card/',
      'connectors/campus',
      'guards/words',
      'guards/privacy',
      'guards/environment-example',
      'persistence/migrations',
    ];
    const args = ['run', '--config', 'test/vitest.config.ts', '--maxWorkers', '1'];
    expect(await faultsOf('vitest', ...args, ...tests.map((test) => `test/${test}`))).toBe('');
  }, 120_000);
});
