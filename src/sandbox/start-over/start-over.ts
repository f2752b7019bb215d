import type { DataSource } from 'typeorm';
import type { CardProvider } from '../card-provider/card-provider.js';
import type { SandboxClock } from '../clock/sandbox-clock.js';
import { seedGoogle } from '../google/seed-google.js';
import { seedOneDrive } from '../onedrive/seed-onedrive.js';
import { seedUniversity } from '../seed/seed-university.js';
import type { KeptValues } from '../settings/kept-values.js';
import { againAfterDeadlock } from './again-after-deadlock.js';
import type { SandboxedService } from './sandboxed-service.js';
import { seededLinks } from './seeded-links.js';

const SEEDED = 'seeded';

/** Begins the story anew: the clock, the university, the mails and the service. One at a time; keys stay. */
export class StartOver {
  private service: SandboxedService | undefined;
  private underWay: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly clock: SandboxClock,
    private readonly kept: KeptValues,
    private readonly cards: CardProvider,
  ) {}

  /** Takes the service in; begins with it where nothing was ever begun. */
  async connect(service: SandboxedService): Promise<void> {
    this.service = service;
    if ((await this.kept.get(SEEDED)) === undefined) await this.run();
  }

  /** Waits for those before it; what went wrong for them does not matter here. */
  async run(): Promise<void> {
    const mine = this.underWay.then(
      () => this.begin(),
      () => this.begin(),
    );
    this.underWay = mine;
    await mine;
  }

  private async begin(): Promise<void> {
    await againAfterDeadlock(() =>
      this.database.transaction(async (within) => {
        await within.query(`UPDATE shared.clock_shift SET shift = '0'`);
        await seedUniversity(within);
        await seedGoogle(within);
        await seedOneDrive(within);
      }),
    );
    await this.service?.startOver(seededLinks(this.cards, await this.clock.now()));
    await this.kept.set(SEEDED, 'yes');
  }
}
