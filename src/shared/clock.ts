import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What time it is for every rule of the service. */
export abstract class Clock {
  abstract now(): Promise<Date>;
}

/** The one clock, the database's, so that many processes agree and a sandbox can move it. */
@Injectable()
export class DatabaseClock extends Clock {
  constructor(private readonly database: DataSource) {
    super();
  }

  override async now(): Promise<Date> {
    const [row] = await this.database.query<{ now: Date }[]>('SELECT shared.now() AS now');
    if (!row) throw new Error('the database gave no time');
    return row.now;
  }
}
