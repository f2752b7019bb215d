import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FailedJob } from './failed-job.js';
import type { GivenUpSource } from './given-up.js';
import { Jobs } from './jobs.js';

/** Reactions that were given up, as pg-boss keeps them for some days. */
@Injectable()
export class GivenUpJobs implements GivenUpSource {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: Jobs,
  ) {}

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

  async retry(id: string): Promise<void> {
    const job = await this.find(id);
    if (job) await this.jobs.retry(job.queue, id);
  }

  async settle(id: string): Promise<void> {
    const job = await this.find(id);
    if (job) await this.jobs.delete(job.queue, id);
  }
}

// As a cursor can say it, which knows milliseconds only.
const FAILED_AT = `date_trunc('milliseconds', completed_on)`;

// Copies in the dead-letter queue and recurring tasks, which come again by themselves, are left out.
const SELECT = `SELECT id, name AS queue, data->>'type' AS "eventType", data->'data' AS data, ${FAILED_AT} AS "failedAt",
    retry_count + 1 AS tries, coalesce(output->>'code', output->>'message', output->>'name', '') AS code
  FROM jobs.job WHERE state = 'failed' AND data ? 'type'`;
