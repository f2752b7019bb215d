import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { FailedJob } from './failed-job.js';
import { GivenUp, type GivenUpSource } from './given-up.js';
import { GivenUpJobs } from './given-up-jobs.js';

/** What was given up, of reactions and of every class marked @GivenUp; it can be tried again, or be taken as settled. */
@Injectable()
export class FailedJobs {
  private others: ReadonlyMap<string, GivenUpSource> | undefined;

  constructor(
    private readonly jobs: GivenUpJobs,
    private readonly discovery: DiscoveryService,
  ) {}

  /** The oldest first; at most `limit`, after one that was seen. */
  async list(limit: number, after?: { readonly since: Date; readonly id: string }): Promise<readonly FailedJob[]> {
    const lists = await Promise.all(this.sources().map((source) => source.list(limit, after)));
    return lists.flat().toSorted(byTime).slice(0, limit);
  }

  async find(id: string): Promise<FailedJob | undefined> {
    const found = await Promise.all(this.sources().map((source) => source.find(id)));
    return found.find((job) => job !== undefined);
  }

  /** Tries it again, from the beginning. */
  async retry({ queue, id }: FailedJob): Promise<void> {
    await this.of(queue).retry(id);
  }

  /** Takes it as settled by other means. */
  async settle({ queue, id }: FailedJob): Promise<void> {
    await this.of(queue).settle(id);
  }

  private of(queue: string): GivenUpSource {
    return this.marked().get(queue) ?? this.jobs;
  }

  private sources(): readonly GivenUpSource[] {
    return [this.jobs, ...this.marked().values()];
  }

  private marked(): ReadonlyMap<string, GivenUpSource> {
    this.others ??= new Map(
      this.discovery.getProviders({ metadataKey: GivenUp.KEY }).flatMap((provider) => {
        const on = this.discovery.getMetadataByDecorator(GivenUp, provider);
        return on ? [[on.queue, provider.instance]] : [];
      }),
    );
    return this.others;
  }
}

function byTime(one: FailedJob, other: FailedJob): number {
  return one.failedAt.getTime() - other.failedAt.getTime() || (one.id < other.id ? -1 : 1);
}
