import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Starts the browser of this run, without whatever would call out. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('browserPath'),
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
