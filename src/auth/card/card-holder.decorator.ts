import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { ProvenCardHolder } from './proven-card-holder.js';

declare module 'express-serve-static-core' {
  interface Request {
    /** Set by the guard CardCallback. */
    card?: ProvenCardHolder;
  }
}

/** The proven holder of the card, as a parameter of a handler behind the guard CardCallback. */
export const CardHolder = createParamDecorator((_: unknown, context: ExecutionContext): ProvenCardHolder => {
  const { card } = context.switchToHttp().getRequest<Request>();
  if (!card) throw new Error('CardHolder needs the guard CardCallback');
  return card;
});
