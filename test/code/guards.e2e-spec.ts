import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROKEN_LINT, BROKEN_RULES } from './broken-rules.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = (name: string) => join(root, 'node_modules/.bin', name);

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Runs a guard in a folder and gives its output, whatever its exit code. */
function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const env = { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH']}` };
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env, maxBuffer: 32e6 }, (_error, stdout, stderr) => resolve(stdout || stderr));
  });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** For each context of the map a file that reads another one's inside, so that a new context needs no line for it. */
function examplesOfTheMap(rules: readonly string[]): typeof BROKEN_RULES {
  const contexts = rules.flatMap((rule) => /^(.+)-keeps-to-the-map$/.exec(rule)?.[1] ?? []);
  const another = (context: string) => contexts.find((other) => other !== context);
  return Object.fromEntries(
    contexts.map((context) => [
      `${context}-keeps-to-the-map`,
      { file: `${context}/commands/a.ts`, imports: `../../${another(context)}/domain/target.js` },
    ]),
  );
}

describe('the guards on the code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'identity-guards-'));

  beforeAll(() => {
    cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe('on dependencies', () => {
    let violations: readonly Violation[];
    const rules = (createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] })
      .forbidden;
    const examples = { ...examplesOfTheMap(rules.map(({ name }) => name)), ...BROKEN_RULES };

    beforeAll(async () => {
      for (const { file, imports } of Object.values(examples)) {
        const target = join(folder, 'src', dirname(file), imports.replace(/\.js$/, '.ts'));
        if (imports.startsWith('.')) write(target, 'export const it = 1;\n');
        write(join(folder, 'src', file), imports ? `import '${imports}';\n` : 'export const alone = 1;\n');
      }
      write(join(folder, 'src/front/c.ts'), `import './b.js';\n`);
      const config = join(root, '.dependency-cruiser.cjs');
      const output = await run(bin('depcruise'), ['--config', config, '--output-type', 'json', 'src'], folder);
      violations = (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
    });

    it('have an example of every rule being broken', () => {
      expect(Object.keys(examples).toSorted()).toEqual(rules.map(({ name }) => name).toSorted());
    });

    it.each(Object.entries(examples))('fire for %s', (name, { file }) => {
      expect(violations.filter(({ rule }) => rule.name === name).map(({ from }) => from)).toContain(`src/${file}`);
    });
  });

  describe('of lint', () => {
    let output: string;

    beforeAll(async () => {
      for (const [index, line] of Object.values(BROKEN_LINT).entries())
        write(join(folder, 'src/lint', `${index}.ts`), `${line}\n`);
      output = await run(bin('oxlint'), ['--type-aware', '--format', 'json', 'src/lint'], folder);
    });

    it.each(Object.keys(BROKEN_LINT).map((rule, index) => [rule, index] as const))('fire for %s', (rule, index) => {
      const { diagnostics } = JSON.parse(output) as { diagnostics: { code: string; filename: string }[] };
      const fired = diagnostics.filter(({ filename }) => filename.endsWith(`/${index}.ts`)).map(({ code }) => code);
      expect(fired).toContain(rule);
    });
  });
});
