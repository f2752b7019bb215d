import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Operator } from '../domain/operator.js';

/** The operator who makes a request, as a parameter of a handler behind OperatorGuard. */
export const AtDesk = createParamDecorator((_: unknown, context: ExecutionContext): Operator => {
  const { operator } = context.switchToHttp().getRequest<Request>();
  if (!operator) throw new Error('AtDesk needs OperatorGuard');
  return operator;
});
