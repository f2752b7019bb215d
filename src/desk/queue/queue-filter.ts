import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import type { QueueWish } from './queue.js';
import { QUEUE_KINDS, type QueueKind } from './queue-source.js';

const orUnset = () => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** What stands in the address of the queue. */
export class QueueFilter {
  @orUnset() @IsOptional() @IsIn(QUEUE_KINDS) kind?: QueueKind;
  @orUnset() @IsOptional() @MaxLength(100) faculty?: string;

  /** The last item of the page before: milliseconds and id. */
  @orUnset()
  @IsOptional()
  @Matches(/^\d{1,15}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  after?: string;

  /** The same as the queue is asked for it. */
  get wish(): Omit<QueueWish, 'limit'> {
    const [since, id] = this.after?.split('.') ?? [];
    return {
      kind: this.kind,
      faculty: this.faculty,
      after: since && id ? { since: new Date(Number(since)), id } : undefined,
    };
  }

  /** The address of the queue with this filter and something else in it. */
  address(path: string, other: { readonly after?: string } = {}): string {
    const { kind, faculty } = this;
    const query = new URLSearchParams({ ...(kind && { kind }), ...(faculty && { faculty }), ...other }).toString();
    return query === '' ? path : `${path}?${query}`;
  }
}
