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
  | { readonly leg: 'start'; readonly browserId: string; readonly intent: string; readonly hint: string | undefined }
  | { readonly leg: 'callback'; readonly browserId: string };

// Nothing that could be a name is as long, or holds spaces.
const NAME = /^[^\s\p{Cc}]{1,320}$/u;

/** Reads the way out from a request: the form's field `then` says where it leads back to, and `hint` who is about to sign in. */
export function startLeg(provider: ProviderKey, context: ExecutionContext): SignInLeg {
  const request = context.switchToHttp().getRequest<Request>();
  const intent = fieldOf(request, 'then');
  const hint = fieldOf(request, 'hint');
  if (!isDestination(intent)) throw new SignInRefused(provider, 'malformed', undefined, 'intent');
  const name = typeof hint === 'string' && NAME.test(hint) ? hint : undefined;
  return { leg: 'start', browserId: browserOf(request), intent, hint: name };
}

/** Reads the way back from a request. */
export function callbackLeg(context: ExecutionContext): SignInLeg {
  return { leg: 'callback', browserId: browserOf(context.switchToHttp().getRequest<Request>()) };
}

function fieldOf({ body }: Request, name: string): unknown {
  return new Map<string, unknown>(Object.entries(body ?? {})).get(name);
}

function browserOf({ browser }: Request): string {
  if (!browser) throw new Error('the browser must be identified before a sign-in');
  return browser.id;
}
