// A subscriber of events on node:http and jose. Every setting is an environment variable:
//   ISSUER         who tells the events, such as https://identity.example.ac.jp/op
//   JWKS_URL       where its keys are; unset, {ISSUER}/jwks
//   CLIENT_ID      the client id of your system, to which tokens are addressed
//   AUTHORIZATION  what you asked to see in the Authorization header; unset, nothing
//   PORT           where it listens, behind your own TLS; default 8080
import { createServer } from 'node:http';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';

const { ISSUER, CLIENT_ID, AUTHORIZATION, PORT = '8080' } = process.env;
const keys = createRemoteJWKSet(new URL(process.env.JWKS_URL ?? `${ISSUER}/jwks`));

// The jti of every token that was taken. Yours belongs into a database, written in one transaction with what you do.
const taken = new Set();

const server = createServer(async (request, response) => {
  if (request.method !== 'POST') return response.writeHead(405).end();
  if (AUTHORIZATION && request.headers.authorization !== AUTHORIZATION)
    return refuse(response, 'authentication_failed', 'another Authorization header was agreed on');
  let event;
  try {
    event = await read(await bodyOf(request));
  } catch (error) {
    // Where the keys cannot be had the fault is not the token's: it shall come again.
    if (!(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout)
      return response.writeHead(503, { 'Retry-After': '30' }).end();
    return refuse(response, error instanceof errors.JWKSNoMatchingKey ? 'invalid_key' : 'invalid_request', error.code);
  }
  if (!taken.has(event.jti)) {
    act(event);
    taken.add(event.jti);
  }
  response.writeHead(202).end();
});

/** Checks a token: signature, issuer, audience, kind (RFC 8417, 3 and 4). */
async function read(token) {
  const { payload } = await jwtVerify(token, keys, {
    issuer: ISSUER,
    audience: CLIENT_ID,
    typ: 'secevent+jwt',
    algorithms: ['ES256'],
    requiredClaims: ['jti', 'iat', 'sub_id', 'events'],
  });
  const [[type, claims]] = Object.entries(payload.events);
  return { jti: payload.jti, type, subject: payload.sub_id, claims };
}

/** What your system does. It must be quick: take it, and do what takes long afterwards. */
function act({ type, subject, claims }) {
  console.log(JSON.stringify({ type, subject, claims }));
}

/** Refuses a token for good (RFC 8935, 2.3); it will not come again by itself. */
function refuse(response, err, description) {
  response.writeHead(400, { 'Content-Type': 'application/json', 'Content-Language': 'en' });
  response.end(JSON.stringify({ err, description }));
}

async function bodyOf(request) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > 65_536) throw new errors.JWSInvalid('too long');
  }
  return body;
}

server.listen(Number(PORT), () => console.log(JSON.stringify({ listening: server.address().port })));
