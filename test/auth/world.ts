import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { log } from '../../src/shared/log.js';
import { copyOfTemplate } from '../support/copy-of-template.js';
import { LyingProvider } from '../support/lying-provider/lying-provider.js';
import { ENTRA_SHAPE } from '../support/lying-provider/shapes.js';
import { signInApp, type SignInAppOptions } from './sign-in-app.js';
import { VisitorBrowser } from './visitor-browser.js';

/** Both providers, a database and the application of one test file. */
export interface World {
  readonly card: LyingProvider;
  readonly account: LyingProvider;
  readonly database: DataSource;
  readonly app: INestApplication;
  readonly browser: VisitorBrowser;
  /** Another application on the same providers and database, closed at the end. It replaces the strategies of the first. */
  anotherApp(options: Partial<SignInAppOptions>): Promise<VisitorBrowser>;
}

/** Builds the world of a test file, tears it down, and fails whatever test leaves an error that nobody caught. */
export function worldOfThisFile(options: Partial<SignInAppOptions> = {}): World {
  const world = {} as { -readonly [Part in keyof World]: World[Part] };
  const uncaught: unknown[] = [];
  const note = (error: unknown) => void uncaught.push(error);
  const closing: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    log.level = 'silent';
    process.on('unhandledRejection', note).on('uncaughtException', note);
    const copy = await copyOfTemplate();
    closing.push(() => copy.drop());
    world.database = await new DataSource({ type: 'postgres', url: copy.url }).initialize();
    closing.push(() => world.database.destroy());
    [world.card, world.account] = await Promise.all([
      LyingProvider.start('ES256'),
      LyingProvider.start('RS256', ENTRA_SHAPE),
    ]);
    closing.push(
      () => world.card.stop(),
      () => world.account.stop(),
    );
    const { card, account, database } = world;
    const usual = { database, cardIssuer: card.issuer, accountIssuer: account.issuer, ...options };
    world.anotherApp = async (others) => {
      const app = await signInApp({ ...usual, ...others });
      closing.push(() => app.close());
      return new VisitorBrowser(app);
    };
    world.app = await signInApp(usual);
    closing.push(() => world.app.close());
    world.browser = new VisitorBrowser(world.app);
  });

  afterEach(async () => {
    world.card.forget();
    world.account.forget();
    // Rejections are reported once the current turn is over.
    await new Promise((resolve) => setImmediate(resolve));
    expect(uncaught.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    for (const close of closing.toReversed()) await close();
    process.off('unhandledRejection', note).off('uncaughtException', note);
  });

  return world;
}
