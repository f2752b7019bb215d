import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { addressKey, limiterOf } from '../../auth/browser/address-limiter.js';
import { log } from '../../shared/log.js';
import { TooManyCalls } from '../api.errors.js';

/** How many calls a client may make per minute, and how many an address without a token that is known. */
export const CALLS = { perClient: 600, ofStrangers: 60, seconds: 60 } as const;

/** Counts calls in PostgreSQL, so that many processes count together, and tells each client what remains. */
@Injectable()
export class CallLimits {
  constructor(private readonly database: DataSource) {}

  /** Counts a call of a client; throws TooManyCalls. Sets the headers of draft-ietf-httpapi-ratelimit-headers. */
  async count(clientId: string, response: Response): Promise<void> {
    const left = await this.consume('api', CALLS.perClient, clientId);
    if (!left) return;
    const seconds = Math.ceil(left.msBeforeNext / 1_000);
    response.set('RateLimit-Policy', `"client";q=${CALLS.perClient};w=${CALLS.seconds}`);
    response.set('RateLimit', `"client";r=${Math.max(left.remainingPoints, 0)};t=${seconds}`);
    if (left.refused) refuse(left, response);
  }

  /** Counts a call without a token that is known; throws TooManyCalls. */
  async countStranger(request: Request, response: Response): Promise<void> {
    const left = await this.consume('api-strangers', CALLS.ofStrangers, addressKey(request));
    if (left?.refused) refuse(left, response);
  }

  private async consume(prefix: string, points: number, key: string): Promise<Counted | undefined> {
    try {
      const left = await limiterOf(this.database, prefix, { points, seconds: CALLS.seconds }).consume(key);
      return { ...left.toJSON(), refused: false };
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return { ...refusal.toJSON(), refused: true };
      // Without its count the limit stays open: the database is down, so nothing behind it works either.
      log.warn({ error: refusal }, 'api.limit-not-counted');
      return undefined;
    }
  }
}

interface Counted {
  readonly remainingPoints: number;
  readonly msBeforeNext: number;
  readonly refused: boolean;
}

function refuse({ msBeforeNext }: Counted, response: Response): never {
  response.set('Retry-After', String(Math.ceil(msBeforeNext / 1_000)));
  throw new TooManyCalls();
}
