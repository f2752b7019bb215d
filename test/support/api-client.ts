import { vi } from 'vitest';
import { AccessTokens, type ApiClient } from '../../src/integrators/access-tokens.js';
import { API_SCOPES, type ApiScope, type Integrator } from '../../src/integrators/integrator.js';
import { note } from './canaries/noted.js';
import type { ServiceUnderTest } from './service-under-test.js';

/** An answer of the API as a program sees it. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  readonly text: string;
}

const given = new WeakMap<AccessTokens, Map<string, ApiClient>>();
let counted = 0;

/** Another system that calls the API with an access token of its own; the tokens of this service itself stay valid. */
export class ApiProgram {
  readonly token: string;

  constructor(
    private readonly world: Pick<ServiceUnderTest, 'url' | 'app'>,
    id: string,
    scopes: readonly ApiScope[] = API_SCOPES,
  ) {
    counted += 1;
    this.token = `token-of-${id}-${counted}-${'x'.repeat(20)}`;
    note('access token', this.token);
    tokensOf(world).set(this.token, { integrator: integrator(id), scopes });
  }

  get(path: string, headers: Record<string, string> = {}): Promise<ApiAnswer> {
    return this.call('GET', path, undefined, headers);
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<ApiAnswer> {
    return this.call('PUT', path, body, headers);
  }

  /** With a key of its own unless one is given. */
  post(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<ApiAnswer> {
    return this.call('POST', path, body, { 'Idempotency-Key': crypto.randomUUID(), ...headers });
  }

  call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<ApiAnswer> {
    return call(`${this.world.url}${path}`, method, body, { Authorization: `Bearer ${this.token}`, ...headers });
  }
}

/** Calls an address with exactly these headers; a text is sent as it is, anything else as JSON. */
export async function call(
  address: string,
  method: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<ApiAnswer> {
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const json: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const answer = await fetch(address, { method, headers: { ...json, ...headers }, ...sent });
  const text = await answer.text();
  const isJson = /\bjson\b/.test(answer.headers.get('content-type') ?? '');
  return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : undefined };
}

function tokensOf({ app }: Pick<ServiceUnderTest, 'app'>): Map<string, ApiClient> {
  const tokens = app.get(AccessTokens, { strict: false });
  const known = given.get(tokens);
  if (known) return known;
  const added = new Map<string, ApiClient>();
  given.set(tokens, added);
  const real = tokens.clientBehind.bind(tokens);
  vi.spyOn(tokens, 'clientBehind').mockImplementation(async (token) => added.get(token) ?? real(token));
  return added;
}

function integrator(id: string): Integrator {
  return {
    id,
    name: { ja: id, en: id },
    authentication: { method: 'client_secret_basic', secretSha256: 'x'.repeat(43) },
    knowsAccounts: true,
    sector: id,
    signIn: undefined,
    apiScopes: [...API_SCOPES],
  };
}
