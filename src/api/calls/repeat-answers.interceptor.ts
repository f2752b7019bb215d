import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { problemOf } from '../../shared/web/problem.js';
import { refusalOf } from '../../shared/web/refusal.js';
import { IdempotencyKeyMissing } from '../api.errors.js';
import { apiClientOf } from '../operations/calling.js';
import { type BegunCall, type KeptAnswer, KeyedCalls } from './keyed-calls.js';
import { RepeatedRefusal } from './repeated-refusal.js';

// A structured string (RFC 8941), or the same without its quotes.
const KEY = /^"?([\w.:+/=-]{1,128})"?$/;

/** Wants an Idempotency-Key on every POST and PATCH, and answers a repetition as the first time, changing nothing. */
@Injectable()
export class RepeatAnswers implements NestInterceptor {
  constructor(private readonly calls: KeyedCalls) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    if (request.method !== 'POST' && request.method !== 'PATCH') return next.handle();
    const [, key] = KEY.exec(request.get('Idempotency-Key') ?? '') ?? [];
    if (key === undefined) throw new IdempotencyKeyMissing();
    const clientId = apiClientOf(request).integrator.id;
    const found = await this.calls.begin({ clientId, key, request: askedFor(request) });
    return of('kept' in found ? repeat(found.kept, response) : await this.carryOut(found.begun, next, response));
  }

  private async carryOut(begun: BegunCall, next: CallHandler, response: Response): Promise<unknown> {
    const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined }).catch(
      async (error: unknown) => {
        await this.settle(begun, error);
        throw error;
      },
    );
    const location = response.get('Location');
    await this.calls.finish(begun, { status: response.statusCode, body, ...(location && { location }) });
    return body;
  }

  /** A refusal of a rule is kept; where nothing was decided the call may be made again. */
  private async settle(begun: BegunCall, error: unknown): Promise<void> {
    const refusal = refusalOf(error);
    if (refusal.status === 400 || refusal.status >= 500 || refusal.code === 'web.stale')
      return this.calls.forget(begun);
    await this.calls.finish(begun, { status: refusal.status, body: problemOf(refusal) });
  }
}

function repeat(kept: KeptAnswer, response: Response): unknown {
  response.set('Idempotency-Replayed', 'true');
  if (kept.location) response.set('Location', kept.location);
  if (kept.status >= 400) throw new RepeatedRefusal(kept);
  return kept.body;
}

function askedFor({ method, originalUrl, body, headers }: Request): string {
  return JSON.stringify([method, originalUrl, body ?? null, headers['if-match'] ?? null]);
}
