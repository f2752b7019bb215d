import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { SignedInAccount } from './signed-in-account.js';

declare module 'express-serve-static-core' {
  interface Request {
    /** Set by the guard AccountCallback. */
    account?: SignedInAccount;
  }
}

/** The account just signed in, as a parameter of a handler behind the guard AccountCallback. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): SignedInAccount => {
  const { account } = context.switchToHttp().getRequest<Request>();
  if (!account) throw new Error('SignedIn needs the guard AccountCallback');
  return account;
});
