// Tells the service what is true of accounts, on openid-client. Every setting is an environment variable:
//   ISSUER       the identity verification service, such as https://identity.example.ac.jp/op
//   CLIENT_ID    your client id there
//   PRIVATE_JWK  your private key as a JWK with a kid; its public part is registered there
// The accounts are lines of JSON on standard input, each as PUT /api/v1/accounts/{accountId} wants it, with its accountId.
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import * as oidc from 'openid-client';

const { ISSUER, CLIENT_ID, PRIVATE_JWK } = process.env;
const jwk = JSON.parse(PRIVATE_JWK);
const key = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
const insecure = ISSUER.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
const proof = oidc.PrivateKeyJwt({ key, kid: jwk.kid });
const service = await oidc.discovery(new URL(ISSUER), CLIENT_ID, undefined, proof, { execute: insecure });
const { access_token } = await oidc.clientCredentialsGrant(service, { scope: 'accounts:write' });

const MOST = 100;
let batch = [];
for await (const line of createInterface(process.stdin)) {
  batch.push(JSON.parse(line));
  if (batch.length === MOST) await tell();
}
if (batch.length > 0) await tell();

async function tell() {
  const body = JSON.stringify({ accounts: batch });
  // The same key for the same batch, so that it can be sent again after a lost answer and counts once.
  const key = createHash('sha256').update(body).digest('hex');
  const answer = await send(body, key, 5);
  const { results } = await answer.json();
  for (const [at, { outcome, code, errors }] of results.entries())
    console.log(JSON.stringify({ accountId: batch[at].accountId, outcome, code, errors }));
  batch = [];
}

async function send(body, key, tries) {
  const headers = {
    Authorization: `Bearer ${access_token}`,
    'Content-Type': 'application/json',
    'Idempotency-Key': key,
  };
  const answer = await fetch(new URL('/api/v1/accounts/batch', ISSUER), { method: 'POST', headers, body });
  if (answer.ok) return answer;
  const { code } = await answer.json();
  // Too much at once, or the service is away for a moment: what it says in Retry-After, else a second.
  if ((answer.status === 429 || answer.status >= 500) && tries > 0) {
    await new Promise((resolve) => setTimeout(resolve, Number(answer.headers.get('Retry-After') ?? 1) * 1000));
    return send(body, key, tries - 1);
  }
  throw new Error(`${answer.status} ${code}`);
}
