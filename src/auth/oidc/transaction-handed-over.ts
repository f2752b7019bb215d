import type { Request } from 'express';
import type { SessionStore } from 'passport-openidconnect';

interface HandedOver {
  readonly state: string;
  readonly nonce: string;
}

const handedOver = new WeakMap<Request, HandedOver>();

/** The request as passport-openidconnect may see it: with the query we read, and a transaction already begun or consumed. */
export function requestWith(request: Request, query: Readonly<Record<string, string>>, values: HandedOver): Request {
  const seen: Request = Object.create(request, { query: { value: query } });
  handedOver.set(seen, values);
  return seen;
}

/** The state store of passport-openidconnect, which here stores nothing: OidcTransactions has done it. */
export const transactionHandedOver: SessionStore = {
  store: (request, _context, _state, _meta, done) => done(null, handedOver.get(request)?.state),
  verify: (request, _state, done) => {
    const values = handedOver.get(request);
    done(null, values ? { nonce: values.nonce } : false);
  },
};
