import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { networkOf } from './network-of.js';

interface Limit {
  readonly points: number;
  readonly seconds: number;
}

/** A count of tries by address, in PostgreSQL. */
export function limiterOf(database: DataSource, keyPrefix: string, limit: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: database,
    storeType: 'typeorm',
    schemaName: 'auth',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points: limit.points,
    duration: limit.seconds,
  });
}

/** Under which an address is counted; whose it is cannot be read from it. */
export function addressKey(request: Request): string {
  return createHash('sha256')
    .update(networkOf(request.ip ?? ''))
    .digest('base64url');
}
