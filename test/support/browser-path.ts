import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Chromium of this run. */
    browserPath: string;
  }
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Finds the browser once for the whole run: the one BROWSER_PATH names, else an installed Chromium or Chrome, else npm's. */
export default async function setup(project: TestProject): Promise<void> {
  const path = process.env['BROWSER_PATH'] ?? INSTALLED.find((installed) => existsSync(installed));
  project.provide('browserPath', path ?? (await unpackedFromNpm()));
}

// The package unpacks into <tmp>/chromium and never replaces what lies there, so each version gets a folder of its own.
async function unpackedFromNpm(): Promise<string> {
  const require = createRequire(import.meta.url);
  const { version } = JSON.parse(
    readFileSync(join(require.resolve('@sparticuz/chromium'), '../../package.json'), 'utf8'),
  ) as { version: string };
  const folder = join(process.cwd(), 'node_modules/.cache', `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium');
    return await sparticuz.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
