import { Injectable } from '@nestjs/common';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { limiterOf } from '../../auth/browser/address-limiter.js';
import { DESK_CODE } from './desk-codes.js';

/** Counts how often an operator looks somebody up, so that nobody can go through codes or account ids. */
@Injectable()
export class Lookups {
  constructor(private readonly database: DataSource) {}

  /** Counts one more and says whether it may be done; throws where it cannot be counted. */
  async takes(operatorId: string): Promise<boolean> {
    const limit = { points: DESK_CODE.lookups, seconds: DESK_CODE.lookupMinutes * 60 };
    try {
      await limiterOf(this.database, 'desk-lookup', limit).consume(operatorId);
      return true;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return false;
      throw refusal;
    }
  }
}
