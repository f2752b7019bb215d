import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { noteAddress } from './canaries/noted.js';

/** Starts the browser of this run, without whatever would call out; the secrets in its addresses are noted. */
export async function launchChromium(): Promise<Browser> {
  const browser = await chromium.launch({
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
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    return context.on('request', (request) => noteAddress(new URL(request.url())));
  };
  return browser;
}
