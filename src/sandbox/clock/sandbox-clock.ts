import type { DataSource } from 'typeorm';
import type { Advance } from './advance.js';

/** The one clock of service and sandbox, as far as the sandbox may move it. */
export class SandboxClock {
  constructor(private readonly database: DataSource) {}

  async now(): Promise<Date> {
    const [row] = await this.database.query<{ now: Date }[]>('SELECT shared.now() AS now');
    if (!row) throw new Error('the database gave no time');
    return row.now;
  }

  /** Moves the clock forward and says what time it is then. */
  async advance(by: Advance): Promise<Date> {
    await this.database.query('UPDATE shared.clock_shift SET shift = shift + $1::interval', [by]);
    return this.now();
  }
}
