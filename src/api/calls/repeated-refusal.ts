import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { KeptAnswer } from './keyed-calls.js';

/** A refusal that was answered before and is answered again as it was. */
export class RepeatedRefusal extends Error {
  constructor(readonly answer: KeptAnswer) {
    super('repeated');
  }
}

/** Answers a refusal again. */
@Catch(RepeatedRefusal)
export class RepeatedRefusalFilter implements ExceptionFilter {
  catch({ answer: { status, body } }: RepeatedRefusal, host: ArgumentsHost): void {
    host
      .switchToHttp()
      .getResponse<Response>()
      .status(status)
      .type('application/problem+json')
      .send(JSON.stringify(body));
  }
}
