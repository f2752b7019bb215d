import { describe, expect, it } from 'vitest';
import { type Safeguards, SAFEGUARDS } from '../../src/auth/oidc/safeguards.js';
import type { LieName } from '../support/lying-provider/lies.js';
import { worldOfThisFile } from './world.js';

const world = worldOfThisFile();

type Group = keyof Safeguards;
type Outcome = 'gets through' | 'openid-client stops it' | 'passport-openidconnect stops it';

/**
 * What becomes of a lie when one safeguard is taken away: it gets through, or a library that checks the same stops it.
 * Not listed, as they cannot be taken away: the limits of size and time, the issuer of the response, PKCE.
 */
const WITHOUT: readonly (readonly [Group, name: string, LieName, Outcome])[] = [
  ['client', 'signature', 'signed-by-another-key', 'gets through'],
  ['client', 'signature', 'changed-after-signing', 'gets through'],
  ['client', 'signature', 'own-key-in-the-header', 'gets through'],
  ['client', 'signature', 'unknown-kid', 'gets through'],
  ['answer', 'answer-not-json', 'token-as-html', 'gets through'],
  ['answer', 'answer-not-json', 'userinfo-as-html', 'gets through'],
  ['answer', 'answer-redirects', 'token-redirect', 'openid-client stops it'],
  ['answer', 'answer-redirects', 'userinfo-redirect', 'openid-client stops it'],
  ['idToken', 'algorithm', 'another-algorithm', 'openid-client stops it'],
  ['idToken', 'one-audience', 'several-audiences', 'gets through'],
  ['idToken', 'authorized-party', 'foreign-azp', 'passport-openidconnect stops it'],
  ['idToken', 'subject', 'subject-too-long', 'gets through'],
  ['idToken', 'subject', 'subject-not-ascii', 'gets through'],
  ['idToken', 'nonce', 'wrong-nonce', 'openid-client stops it'],
  ['idToken', 'issued-just-now', 'issued-in-the-future', 'gets through'],
  ['idToken', 'issued-just-now', 'issued-long-ago', 'gets through'],
  ['idToken', 'not-before', 'not-yet-valid', 'openid-client stops it'],
  ['idToken', 'access-token-hash', 'wrong-at-hash', 'gets through'],
  ['idToken', 'acr', 'wrong-acr', 'gets through'],
  ['idToken', 'acr', 'no-acr', 'gets through'],
  ['idToken', 'freshness', 'signed-in-before', 'openid-client stops it'],
  ['idToken', 'freshness', 'no-auth-time', 'openid-client stops it'],
  ['idToken', 'freshness', 'signed-in-in-the-future', 'gets through'],
  ['idToken', 'tenant', 'token-of-another-tenant', 'gets through'],
  ['userInfo', 'userinfo-subject', 'userinfo-of-somebody-else', 'openid-client stops it'],
];

// The card's provider is asked for no fresh sign-in, and is of no tenant.
const told = (name: string) => (name === 'freshness' || name === 'tenant' ? 'account' : 'card');

function without(group: Group, name: string): Safeguards {
  const { [name]: removed, ...rest } = SAFEGUARDS[group] as Record<string, unknown>;
  expect(removed).toBeDefined();
  return { ...SAFEGUARDS, [group]: rest };
}

describe('without one safeguard', () => {
  it.each(WITHOUT)('%s %s: %s %s', async (group, name, lie, outcome) => {
    const by = told(name);
    const browser = await world.anotherApp({ safeguards: without(group, name) });
    world[by].lie = lie;
    const { status, body } = await browser.signIn(by, world[by]);
    if (outcome === 'gets through')
      return expect([status, body]).toEqual([200, expect.objectContaining({ intent: 'menu' })]);
    const reason = outcome === 'openid-client stops it' ? expect.stringMatching(/^OAUTH_/) : 'second-look';
    expect(body).toMatchObject({ code: `${by}.rejected`, reason });
  });

  it('with all of them, each of these lies is stopped', async () => {
    const browser = await world.anotherApp({});
    for (const [, name, lie] of WITHOUT) {
      const by = told(name);
      world[by].lie = lie;
      expect((await browser.signIn(by, world[by])).body).toMatchObject({ code: `${by}.rejected` });
      world[by].lie = undefined;
    }
  });

  it('names every safeguard that there is', () => {
    const all = Object.entries(SAFEGUARDS).flatMap(([group, checks]) =>
      Object.keys(checks).map((name) => `${group} ${name}`),
    );
    expect(new Set(WITHOUT.map(([group, name]) => `${group} ${name}`))).toEqual(new Set(all));
  });
});
