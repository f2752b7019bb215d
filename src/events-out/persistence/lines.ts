import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How it goes with a subscriber. */
export interface LineState {
  readonly waiting: number;
  readonly givenUp: number;
  readonly failingSince?: Date;
  readonly failureCode?: string;
}

/** Tells how it goes with subscribers. */
@Injectable()
export class Lines {
  constructor(private readonly database: DataSource) {}

  async of(subscriptionId: string): Promise<LineState> {
    const [line] = await this.database.query<
      { waiting: number; givenUp: number; since: Date | null; code: string | null }[]
    >(
      `SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
              count(*) FILTER (WHERE state = 'given-up')::int AS "givenUp",
              (SELECT failing_since FROM events_out.line WHERE subscription_id = $1) AS since,
              (SELECT code FROM events_out.line WHERE subscription_id = $1) AS code
         FROM events_out.delivery WHERE subscription_id = $1 AND state IN ('waiting', 'given-up')`,
      [subscriptionId],
    );
    if (!line) return { waiting: 0, givenUp: 0 };
    const { waiting, givenUp, since, code } = line;
    return { waiting, givenUp, ...(since && { failingSince: since }), ...(code && { failureCode: code }) };
  }
}
