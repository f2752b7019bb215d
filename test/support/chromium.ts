import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Starts the browser that BROWSER_PATH names, else an installed Chromium or Chrome, else the one that npm brought. */
export async function launchChromium(): Promise<Browser> {
  const executablePath =
    process.env['BROWSER_PATH'] ?? INSTALLED.find((path) => existsSync(path)) ?? (await chromiumFromNpm());
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

// The package unpacks into <tmp>/chromium and never replaces what lies there, so each version gets a folder of its own.
async function chromiumFromNpm(): Promise<string> {
  const require = createRequire(import.meta.url);
  const { version } = JSON.parse(
    readFileSync(join(require.resolve('@sparticuz/chromium'), '../../../package.json'), 'utf8'),
  ) as { version: string };
  const folder = join(process.cwd(), 'node_modules/.cache', `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  const { default: sparticuz } = await import('@sparticuz/chromium');
  return sparticuz.executablePath();
}
