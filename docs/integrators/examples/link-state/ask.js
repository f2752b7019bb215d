// Asks whether a card is linked to accounts, on openid-client. Every setting is an environment variable:
//   ISSUER         the identity verification service, such as https://identity.example.ac.jp/op
//   CLIENT_ID      your client id there
//   CLIENT_SECRET  your secret; its digest is registered there
// The accounts are the program's words: node ask.js 0123456789 1000000003
import * as oidc from 'openid-client';

const { ISSUER, CLIENT_ID, CLIENT_SECRET } = process.env;
const insecure = ISSUER.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
const secret = oidc.ClientSecretBasic(CLIENT_SECRET);
const service = await oidc.discovery(new URL(ISSUER), CLIENT_ID, undefined, secret, { execute: insecure });

// Good for ten minutes: keep it, and ask for another when it is over or an answer is 401.
const { access_token } = await oidc.clientCredentialsGrant(service, { scope: 'links:read' });

for (const accountId of process.argv.slice(2)) {
  const answer = await fetch(new URL(`/api/v1/accounts/${accountId}/link`, ISSUER), {
    headers: { Authorization: `Bearer ${access_token}` },
  });
  const body = await answer.json();
  // A refusal is application/problem+json (RFC 9457); its `code` is stable.
  console.log(JSON.stringify(answer.ok ? body : { accountId, status: answer.status, code: body.code }));
}
