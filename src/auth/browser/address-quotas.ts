import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { log } from '../../shared/log.js';
import { addressKey, limiterOf } from './address-limiter.js';

/** How often one address of the internet may do some one thing, beside the limit that holds for all requests. */
@Injectable()
export class AddressQuotas {
  constructor(private readonly database: DataSource) {}

  /** Counts one more and says whether it may be done. */
  async takes(request: Request, what: string, points: number, seconds: number): Promise<boolean> {
    try {
      await limiterOf(this.database, what, { points, seconds }).consume(addressKey(request));
      return true;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return false;
      log.warn({ error: refusal }, 'web.limit-not-counted');
      return true;
    }
  }
}
