import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Jobs } from './jobs.js';

/** A reaction that was given up after all its tries: which, on what event, and the code of what went wrong. */
export interface FailedJob {
  readonly id: string;
  readonly queue: string;
  readonly eventType: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly failedAt: Date;
  readonly tries: number;
  readonly code: string;
}

/** What was given up; it is kept for some days, can be tried again, or be taken as settled. */
@Injectable()
export class FailedJobs {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: Jobs,
  ) {}

  /** The oldest first; at most `limit`, after one that was seen. */
  list(limit: number, after?: { readonly since: Date; readonly id: string }): Promise<readonly FailedJob[]> {
    return this.database.query<FailedJob[]>(
      `${SELECT} AND ($1::timestamptz IS NULL OR (${FAILED_AT}, id) > ($1, $2::uuid))
      ORDER BY ${FAILED_AT}, id LIMIT $3`,
      [after?.since ?? null, after?.id ?? null, limit],
    );
  }

  async find(id: string): Promise<FailedJob | undefined> {
    const [job] = await this.database.query<FailedJob[]>(`${SELECT} AND id = $1`, [id]);
    return job;
  }

  /** Tries it again, from the beginning. */
  async retry({ queue, id }: FailedJob): Promise<void> {
    await this.jobs.retry(queue, id);
  }

  /** Takes it as settled by other means. */
  async settle({ queue, id }: FailedJob): Promise<void> {
    await this.jobs.delete(queue, id);
  }
}

// As a cursor can say it, which knows milliseconds only.
const FAILED_AT = `date_trunc('milliseconds', completed_on)`;

// Copies in the dead-letter queue and recurring tasks, which come again by themselves, are left out.
const SELECT = `SELECT id, name AS queue, data->>'type' AS "eventType", data->'data' AS data, ${FAILED_AT} AS "failedAt",
    retry_count + 1 AS tries, coalesce(output->>'code', output->>'message', output->>'name', '') AS code
  FROM jobs.job WHERE state = 'failed' AND data ? 'type'`;
