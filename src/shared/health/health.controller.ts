import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Readiness } from './readiness.js';

/** For whoever runs the service: alive, and ready for requests. */
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** 200 as long as the process turns; it asks nobody. */
  @Get('livez')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** 200 when requests can be served, else 503 with the reason as a code. */
  @Get('readyz')
  async ready(@Res() response: Response): Promise<void> {
    const hindrance = await this.readiness.hindrance();
    response
      .status(hindrance ? 503 : 200)
      .json(hindrance ? { status: 'unready', reason: hindrance } : { status: 'ok' });
  }
}
