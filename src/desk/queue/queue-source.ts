import { DiscoveryService } from '@nestjs/core';

/** What sort of thing waits. */
export const QUEUE_KINDS = ['rescue', 'held-link', 'objection', 'act', 'failed-effect'] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

/** One thing that waits for the desk, without anything personal. */
export interface QueueItem {
  readonly kind: QueueKind;
  readonly id: string;
  /** What it needs, by the words under `needs.<kind>.<need>`. */
  readonly need: string;
  /** Undefined for what concerns nobody alone. */
  readonly accountId: string | undefined;
  readonly since: Date;
  readonly dueAt?: Date;
  /** Where it is dealt with, a path of ours. */
  readonly address: string;
}

/** From where in the queue to go on. */
export interface QueueCursor {
  readonly since: Date;
  readonly id: string;
}

/** Marks a class that lays something into the queue. */
export const InQueue = DiscoveryService.createDecorator<{ readonly kind: QueueKind }>();

/** What of one kind waits, the oldest first. */
export interface QueueSource {
  waiting(limit: number, after?: QueueCursor): Promise<readonly QueueItem[]>;
}
