import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Whether this process should get requests: it has started, is not draining, and its database answers. */
@Injectable()
export class Readiness implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stage: 'starting' | 'serving' | 'draining' = 'starting';

  constructor(private readonly database: DataSource) {}

  onApplicationBootstrap(): void {
    this.stage = 'serving';
  }

  beforeApplicationShutdown(): void {
    this.stage = 'draining';
  }

  /** What stands in the way, as a code; undefined when ready. The providers' health does not count: help must stay reachable. */
  async hindrance(): Promise<string | undefined> {
    if (this.stage !== 'serving') return this.stage;
    try {
      await this.database.query('SELECT shared.now()');
      return undefined;
    } catch {
      return 'database';
    }
  }
}
