import express, { type Express } from 'express';
import type { DataSource } from 'typeorm';
import type { CardProvider } from './card-provider/card-provider.js';
import { alumniRoutes } from './alumni/alumni-routes.js';
import { clockRoutes } from './clock/clock-routes.js';
import type { SandboxClock } from './clock/sandbox-clock.js';
import { googleRoutes } from './google/google-routes.js';
import { homeRoutes } from './home/home-routes.js';
import { mailboxRoutes } from './mailbox/mailbox-routes.js';
import type { Mails } from './mailbox/mails.js';
import { oneDriveRoutes } from './onedrive/onedrive-routes.js';
import { nothingHere, somethingBroke } from './pages/last-answers.js';
import { pageHeaders } from './pages/page-headers.js';
import { refuseCrossSite } from './pages/refuse-cross-site.js';
import { SANDBOX_STYLESHEET, SANDBOX_STYLESHEET_PATH } from './pages/stylesheet.js';
import { phoneRoutes } from './phone/phone-routes.js';
import { Phones } from './phone/phones.js';
import { INSTANCE_PATH } from './settings/running-sandbox.js';
import type { SandboxKeys } from './settings/sandbox-keys.js';
import { resetRoutes } from './start-over/reset-routes.js';
import type { StartOver } from './start-over/start-over.js';
import type { UniversityProvider } from './university/provider/university-provider.js';
import type { University } from './university/university.js';
import { mountUniversity } from './university/university-routes.js';

/** Everything that answers to requests. */
interface SandboxParts {
  readonly dataSource: DataSource;
  readonly url: string;
  readonly serviceUrl: string;
  readonly keys: SandboxKeys;
  readonly cards: CardProvider;
  readonly university: University;
  readonly provider: UniversityProvider;
  readonly clock: SandboxClock;
  readonly mails: Mails;
  readonly startOver: StartOver;
}

/** The sandbox's one Express app. */
export function sandboxApp(parts: SandboxParts): Express {
  const { dataSource, serviceUrl, keys, cards, university, provider, clock, mails, startOver } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.use(pageHeaders(serviceUrl), refuseCrossSite);
  app.get(INSTANCE_PATH, (_request, response) => void response.json({ instance: keys.instance }));
  app.get(SANDBOX_STYLESHEET_PATH, (_request, response) => void response.type('css').send(SANDBOX_STYLESHEET));
  cards.mount(app);
  mountUniversity(app, { university, provider, directoryToken: keys.directoryToken, database: dataSource });
  app.use(homeRoutes(serviceUrl), phoneRoutes(new Phones(dataSource)), mailboxRoutes(mails));
  app.use(googleRoutes(parts), oneDriveRoutes(parts), alumniRoutes(parts));
  app.use(clockRoutes(clock), resetRoutes(startOver));
  app.use(nothingHere, somethingBroke);
  return app;
}
