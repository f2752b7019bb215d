import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { answerRefusal } from './answer-refusal.js';

/** Turns whatever a handler throws into a page or problem+json; the only place that knows statuses. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerRefusal(error, http.getRequest<Request>(), http.getResponse<Response>());
  }
}
