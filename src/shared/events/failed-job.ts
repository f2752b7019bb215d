/** Work that was given up after all its tries: which, on what event, and the code of what went wrong. */
export interface FailedJob {
  readonly id: string;
  readonly queue: string;
  readonly eventType: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly failedAt: Date;
  readonly tries: number;
  readonly code: string;
}
