// A service that lets people join by their card, on node:http and openid-client. Every setting is an environment variable:
//   ISSUER       the identity verification service, such as https://identity.example.ac.jp/op
//   CLIENT_ID    your client id there
//   PRIVATE_JWK  your private key as a JWK with a kid; its public part is registered there
//   BASE_URL     where browsers reach you; {BASE_URL}/callback is registered there
//   PORT         where it listens, behind your own TLS; default 8081
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import * as oidc from 'openid-client';

const { ISSUER, CLIENT_ID, PRIVATE_JWK, BASE_URL, PORT = '8081' } = process.env;
const redirect_uri = `${BASE_URL}/callback`;

const jwk = JSON.parse(PRIVATE_JWK);
const key = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
const service = await oidc.discovery(
  new URL(ISSUER),
  CLIENT_ID,
  { id_token_signed_response_alg: 'ES256' },
  oidc.PrivateKeyJwt({ key, kid: jwk.kid }),
  // The second only for a trial on one machine, where there is no TLS.
  { execute: [oidc.enableNonRepudiationChecks, ...(ISSUER.startsWith('http:') ? [oidc.allowInsecureRequests] : [])] },
);

// What each browser began. Yours belongs into its session.
const begun = new Map();

/** Sends the browser to the service, where the person reads their card and agrees. */
async function begin(response) {
  const [id, state, nonce, verifier] = [
    randomUUID(),
    oidc.randomState(),
    oidc.randomNonce(),
    oidc.randomPKCECodeVerifier(),
  ];
  begun.set(id, { state, nonce, verifier });
  // Pushed first (PAR, RFC 9126), so that nothing of the request can be changed on the way through the browser.
  const address = await oidc.buildAuthorizationUrlWithPAR(service, {
    redirect_uri,
    scope: 'openid membership name',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  response.writeHead(303, {
    Location: address.href,
    'Set-Cookie': `begun=${id}; HttpOnly; SameSite=Lax; Path=/${BASE_URL.startsWith('https:') ? '; Secure' : ''}`,
  });
  response.end();
}

/** Takes the answer. The library checks state, issuer, signature, audience, nonce and times, or throws. */
async function finish(request, response) {
  const id = /(?:^|; )begun=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
  const { state, nonce, verifier } = begun.get(id) ?? {};
  begun.delete(id);
  if (!state) return answer(response, 400, { error: 'begin at /join' });
  const tokens = await oidc.authorizationCodeGrant(service, new URL(request.url, BASE_URL), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const { sub, auth_time, name, verified_claims } = tokens.claims();
  // `sub` is this person at your service for ever; take it as the key of the member.
  answer(response, 200, { sub, auth_time, name, membership: verified_claims?.claims.membership });
}

function answer(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, BASE_URL);
  const work =
    pathname === '/join' ? begin(response) : pathname === '/callback' ? finish(request, response) : undefined;
  if (!work) return answer(response, 404, { error: 'not found' });
  // A person who declined comes back with `access_denied`: offer them another way.
  work.catch((error) => answer(response, 400, { error: error.error ?? error.code ?? 'failed' }));
});

server.listen(Number(PORT), () => console.log(JSON.stringify({ listening: server.address().port })));
