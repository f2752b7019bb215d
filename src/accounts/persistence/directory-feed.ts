import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Up to where the directory's changes have been taken. */
@Injectable()
export class DirectoryFeed {
  constructor(private readonly database: DataSource) {}

  async cursor(): Promise<string | undefined> {
    const [row] = await this.database.query<{ cursor: string }[]>('SELECT cursor FROM accounts.feed');
    return row?.cursor;
  }

  /** Moves on, unless another process has done so meanwhile. */
  async advance(from: string | undefined, to: string): Promise<void> {
    await this.database.query(
      `INSERT INTO accounts.feed (cursor) VALUES ($2)
       ON CONFLICT (single) DO UPDATE SET cursor = excluded.cursor WHERE feed.cursor IS NOT DISTINCT FROM $1`,
      [from ?? null, to],
    );
  }
}
