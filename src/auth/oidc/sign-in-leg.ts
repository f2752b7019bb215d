import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { isDestination } from '../sessions/destination.js';
import type { ProviderKey } from './open-id-provider.js';
import { SignInRefused } from './sign-in.errors.js';

declare module 'express-serve-static-core' {
  interface Request {
    /** The browser that asks, by an unguessable id; it binds sign-ins and forms, and gives no right. */
    browser?: { readonly id: string };
  }
}

/** The way out to a provider, or the way back from it; the route decides which, never the query. */
export type SignInLeg =
  | { readonly leg: 'start'; readonly browserId: string; readonly intent: string }
  | { readonly leg: 'callback'; readonly browserId: string };

/** Reads the way out from a request: where it leads back to is the form's field `then`. */
export function startLeg(provider: ProviderKey, context: ExecutionContext): SignInLeg {
  const request = context.switchToHttp().getRequest<Request>();
  const body: unknown = request.body;
  const intent = typeof body === 'object' && body !== null && 'then' in body ? body.then : undefined;
  if (!isDestination(intent)) throw new SignInRefused(provider, 'malformed', undefined, 'intent');
  return { leg: 'start', browserId: browserOf(request), intent };
}

/** Reads the way back from a request. */
export function callbackLeg(context: ExecutionContext): SignInLeg {
  return { leg: 'callback', browserId: browserOf(context.switchToHttp().getRequest<Request>()) };
}

function browserOf({ browser }: Request): string {
  if (!browser) throw new Error('the browser must be identified before a sign-in');
  return browser.id;
}
