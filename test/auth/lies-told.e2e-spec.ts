import { describe, expect, it } from 'vitest';
import { type LieName, LIES } from '../support/lying-provider/lies.js';
import type { Endpoint } from '../support/lying-provider/lying-provider.js';
import { worldOfThisFile } from './world.js';

const world = worldOfThisFile();

type Row = readonly [
  lie: LieName,
  failure: 'rejected' | 'unavailable' | 'malformed',
  reason: string,
  asked: Endpoint[],
];

// Nothing is asked after a lie, but for the keys: a signature is verified before the claims are looked at more closely.
const TOKEN: Endpoint[] = ['token'];
const KEYS: Endpoint[] = ['token', 'jwks'];
const USERINFO: Endpoint[] = ['token', 'jwks', 'userinfo'];

const TO_BOTH: readonly Row[] = [
  ['signed-by-another-key', 'rejected', 'OAUTH_INVALID_RESPONSE', KEYS],
  ['unknown-kid', 'rejected', 'OAUTH_KEY_SELECTION_FAILED', KEYS],
  ['alg-none', 'rejected', 'OAUTH_INVALID_RESPONSE', TOKEN],
  ['hs256-with-the-public-key', 'rejected', 'OAUTH_INVALID_RESPONSE', TOKEN],
  ['own-key-in-the-header', 'rejected', 'OAUTH_INVALID_RESPONSE', KEYS],
  ['another-algorithm', 'rejected', 'OAUTH_INVALID_RESPONSE', TOKEN],
  ['changed-after-signing', 'rejected', 'OAUTH_INVALID_RESPONSE', KEYS],
  ['null-payload', 'rejected', 'OAUTH_INVALID_RESPONSE', TOKEN],
  ['garbage-token', 'rejected', 'OAUTH_PARSE_ERROR', TOKEN],
  ['token-of-five-parts', 'rejected', 'OAUTH_UNSUPPORTED_OPERATION', TOKEN],
  ['no-id-token', 'rejected', 'OAUTH_INVALID_RESPONSE', TOKEN],
  ['wrong-issuer', 'rejected', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED', TOKEN],
  ['wrong-audience', 'rejected', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED', TOKEN],
  ['several-audiences', 'rejected', 'one-audience', KEYS],
  ['foreign-azp', 'rejected', 'authorized-party', KEYS],
  ['wrong-nonce', 'rejected', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED', TOKEN],
  ['no-nonce', 'rejected', 'OAUTH_INVALID_RESPONSE', TOKEN],
  ['expired', 'rejected', 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED', TOKEN],
  ['not-yet-valid', 'rejected', 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED', TOKEN],
  ['issued-in-the-future', 'rejected', 'issued-just-now', KEYS],
  ['issued-long-ago', 'rejected', 'issued-just-now', KEYS],
  ['no-iat', 'rejected', 'OAUTH_INVALID_RESPONSE', TOKEN],
  ['no-exp', 'rejected', 'OAUTH_INVALID_RESPONSE', TOKEN],
  ['no-subject', 'rejected', 'OAUTH_INVALID_RESPONSE', TOKEN],
  ['subject-an-object', 'rejected', 'OAUTH_INVALID_RESPONSE', TOKEN],
  ['subject-too-long', 'rejected', 'subject', KEYS],
  ['subject-not-ascii', 'rejected', 'subject', KEYS],
  ['subject-empty', 'rejected', 'subject', KEYS],
  ['wrong-at-hash', 'rejected', 'access-token-hash', KEYS],
  ['auth-time-as-text', 'rejected', 'OAUTH_INVALID_RESPONSE', TOKEN],
  ['token-500', 'unavailable', 'status-500', TOKEN],
  ['token-429', 'unavailable', 'status-429', TOKEN],
  ['token-html', 'rejected', 'answer-not-json', TOKEN],
  ['token-as-html', 'rejected', 'answer-not-json', TOKEN],
  ['token-redirect', 'rejected', 'answer-redirects', TOKEN],
  ['token-huge', 'rejected', 'answer-too-large', TOKEN],
  ['token-breaks-off', 'unavailable', 'unreachable', TOKEN],
  ['token-null', 'rejected', 'OAUTH_INVALID_RESPONSE', TOKEN],
  ['token-invalid-grant', 'rejected', 'OAUTH_RESPONSE_BODY_ERROR', TOKEN],
  ['token-challenge', 'rejected', 'OAUTH_WWW_AUTHENTICATE_CHALLENGE', TOKEN],
  ['jwks-500', 'unavailable', 'status-500', KEYS],
  ['jwks-garbage', 'rejected', 'OAUTH_INVALID_RESPONSE', KEYS],
  ['jwks-empty', 'rejected', 'OAUTH_KEY_SELECTION_FAILED', KEYS],
  ['jwks-not-json', 'rejected', 'OAUTH_PARSE_ERROR', KEYS],
  ['response-of-another-issuer', 'rejected', 'response-issuer', []],
  ['response-with-two-codes', 'malformed', 'code', []],
  ['response-with-code-and-error', 'malformed', 'code-and-error', []],
  ['response-with-a-code-not-ascii', 'malformed', 'code', []],
  ['response-with-a-foreign-code', 'rejected', 'OAUTH_RESPONSE_BODY_ERROR', TOKEN],
];

const TO_CARD: readonly Row[] = [
  ['wrong-acr', 'rejected', 'acr', KEYS],
  ['no-acr', 'rejected', 'acr', KEYS],
  ['userinfo-of-somebody-else', 'rejected', 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED', USERINFO],
  ['userinfo-without-subject', 'rejected', 'OAUTH_INVALID_RESPONSE', USERINFO],
  ['userinfo-without-name', 'rejected', 'name', USERINFO],
  ['userinfo-blank-name', 'rejected', 'name', USERINFO],
  ['userinfo-name-an-object', 'rejected', 'name', USERINFO],
  ['userinfo-not-json', 'rejected', 'OAUTH_PARSE_ERROR', USERINFO],
  ['userinfo-html', 'rejected', 'answer-not-json', USERINFO],
  ['userinfo-as-html', 'rejected', 'answer-not-json', USERINFO],
  ['userinfo-null', 'rejected', 'OAUTH_INVALID_RESPONSE', USERINFO],
  ['userinfo-jwt', 'rejected', 'answer-not-json', USERINFO],
  ['userinfo-huge', 'rejected', 'answer-too-large', USERINFO],
  ['userinfo-500', 'unavailable', 'status-500', USERINFO],
  ['userinfo-401', 'rejected', 'OAUTH_RESPONSE_IS_NOT_CONFORM', USERINFO],
  ['userinfo-redirect', 'rejected', 'answer-redirects', USERINFO],
];

const TO_ACCOUNT: readonly Row[] = [
  ['signed-in-before', 'rejected', 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED', TOKEN],
  ['no-auth-time', 'rejected', 'OAUTH_INVALID_RESPONSE', TOKEN],
  ['signed-in-in-the-future', 'rejected', 'freshness', KEYS],
  ['token-of-another-tenant', 'rejected', 'tenant', KEYS],
  ['no-account-id', 'rejected', 'account-id', KEYS],
  ['account-id-of-nine-digits', 'rejected', 'account-id', KEYS],
  ['account-id-a-number', 'rejected', 'account-id', KEYS],
];

const SLOW: readonly LieName[] = ['token-hang', 'token-drip', 'jwks-hang', 'userinfo-hang', 'userinfo-drip'];

describe.each(['card', 'account'] as const)('a lying %s provider', (by) => {
  const rows = [...TO_BOTH, ...(by === 'card' ? TO_CARD : TO_ACCOUNT)];

  it.each(rows)('gets nothing with %s', async (lie, failure, reason, asked) => {
    const provider = world[by];
    const started = await world.browser.start(by, 'recovery');
    provider.forget();
    provider.lie = lie;
    const answer = await world.browser.open(provider.agree(started.headers.location ?? ''));
    expect(answer.body).toMatchObject({ code: `${by}.${failure}`, intent: 'recovery', reason });
    expect(provider.requests).toEqual(asked);
  });
});

describe('a slow provider', () => {
  it.each(SLOW)('is given up in time: %s', async (lie) => {
    const browser = await world.anotherApp({ timeoutSeconds: 1 });
    world.card.lie = lie;
    expect((await browser.signIn('card', world.card, 'recovery')).body).toEqual({
      code: 'card.unavailable',
      kind: 'unavailable',
      intent: 'recovery',
      reason: 'unreachable',
      wayOut: '/',
    });
  });
});

describe('a provider that cannot be discovered', () => {
  it.each([
    'discovery-of-another-issuer',
    'discovery-without-keys',
    'discovery-to-a-script',
    'discovery-500',
    'discovery-hang',
    'discovery-html',
    'discovery-huge',
  ] as const)('is unavailable, and looked for again the next time: %s', async (lie) => {
    const browser = await world.anotherApp({ timeoutSeconds: 2 });
    world.account.lie = lie;
    const refused = await browser.start('account', 'link');
    expect(refused.body).toMatchObject({ code: 'account.unavailable', intent: 'link', reason: 'discovery' });
    expect(world.account.requests).toEqual(['discovery']);
    world.account.forget();
    expect((await browser.signIn('account', world.account)).status).toBe(200);
  });
});

it('tells every lie that it knows', () => {
  const told = [...TO_BOTH, ...TO_CARD, ...TO_ACCOUNT].map(([lie]) => lie);
  const others = Object.keys(LIES).filter((lie) => !lie.startsWith('discovery-'));
  expect([...told, ...SLOW].toSorted()).toEqual(others.toSorted());
});
