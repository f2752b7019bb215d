import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { entityTag } from './entity-tag.js';

/** Gives every answer to GET its entity tag; Express answers 304 to whoever has it already. */
@Injectable()
export class TagReads implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    if (http.getRequest<Request>().method !== 'GET') return next.handle();
    return next.handle().pipe(
      map((body: unknown) => {
        http.getResponse<Response>().set('ETag', entityTag(body));
        return body;
      }),
    );
  }
}
