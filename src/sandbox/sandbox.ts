import type { DataSource } from 'typeorm';
import { createCardProvider } from './card-provider/card-provider.js';
import { SandboxClock } from './clock/sandbox-clock.js';
import { startMailServer } from './mailbox/mail-server.js';
import { Mails } from './mailbox/mails.js';
import { sandboxApp } from './sandbox-app.js';
import { KeptValues } from './settings/kept-values.js';
import { announce, settingsOfRunningSandbox } from './settings/running-sandbox.js';
import { publicPartOf, sandboxKeys } from './settings/sandbox-keys.js';
import { CARD_CLIENT_ID, UNIVERSITY_CLIENT_ID, serviceSettings } from './settings/service-settings.js';
import type { SandboxedService } from './start-over/sandboxed-service.js';
import { StartOver } from './start-over/start-over.js';
import { createUniversityProvider } from './university/provider/university-provider.js';
import { universityIn } from './university/university.js';
import { listenOnLoopback, originOf, stopServer } from './web-server.js';

export type { SeededLink } from './start-over/sandboxed-service.js';
export { settingsOfRunningSandbox } from './settings/running-sandbox.js';

/** Where the sandbox runs and for whom. */
export interface SandboxOptions {
  /** Connected, with the sandbox's migration done; it must outlive the sandbox. */
  readonly dataSource: DataSource;
  /** 0 takes any free one. */
  readonly port: number;
  /** The service's PUBLIC_URL, without a slash at its end. */
  readonly serviceUrl: string;
}

/** A running sandbox. */
export interface Sandbox {
  /** Origin, such as `http://127.0.0.1:3001`. */
  readonly url: string;
  /** Environment names and values that make the service use this sandbox; some are secret. */
  readonly settings: Readonly<Record<string, string>>;
  /** Called once the service runs; begins the story where it never began. */
  connect(service: SandboxedService): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the pretend university, card provider and mailbox. Throws where the port is taken or another process of this database runs them. */
export async function startSandbox({ dataSource, port, serviceUrl }: SandboxOptions): Promise<Sandbox> {
  if (await settingsOfRunningSandbox(dataSource)) {
    throw new Error('The sandbox cannot start: another process of the same database runs it.');
  }
  const kept = new KeptValues(dataSource);
  const keys = await sandboxKeys(kept);
  const server = await listenOnLoopback(port);
  const url = originOf(server);
  const clock = new SandboxClock(dataSource);
  const mails = new Mails(dataSource);
  const mailServer = await startMailServer(mails);

  const cards = createCardProvider({
    url,
    clientId: CARD_CLIENT_ID,
    clientJwk: publicPartOf(keys.cardClientJwk),
    redirectUri: `${serviceUrl}/oidc/card/callback`,
    signingJwk: keys.cardSigningJwk,
    subjectSalt: keys.cardSubjectSalt,
    now: () => clock.now(),
  });
  const university = universityIn(dataSource);
  const provider = createUniversityProvider({
    url,
    university,
    clientId: UNIVERSITY_CLIENT_ID,
    clientSecret: keys.universityClientSecret,
    redirectUri: `${serviceUrl}/oidc/account/callback`,
    signingJwk: keys.universitySigningJwk,
  });
  const startOver = new StartOver(dataSource, clock, kept, cards);
  const settings = serviceSettings(keys, {
    url,
    cardIssuer: cards.issuer,
    accountIssuer: provider.issuer,
    smtpUrl: mailServer.url,
  });

  const parts = { dataSource, url, serviceUrl, keys, cards, university, provider, clock, mails, startOver };
  server.on('request', sandboxApp(parts));
  await announce(kept, { url, instance: keys.instance, settings });

  return {
    url,
    settings,
    connect: (service) => startOver.connect(service),
    async stop() {
      await Promise.all([stopServer(server), mailServer.stop()]);
    },
  };
}
