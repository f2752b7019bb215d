import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { note } from '../support/canaries/noted.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const EXAMPLES = fileURLToPath(new URL('../../docs/integrators/examples/', import.meta.url));
const SECRET = randomBytes(24).toString('base64url');
const name = { ja: '見本', en: 'sample' };

describe('the example clients of docs/integrators', () => {
  let world: ServiceUnderTest;
  let privateJwk: string;
  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    privateJwk = JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'personnel' });
    note('the key of a client', privateJwk);
    note('the secret of a client', SECRET);
    const secretSha256 = createHash('sha256').update(SECRET).digest('base64url');
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'personnel' }] };
    const INTEGRATORS = JSON.stringify({
      'user-site': { name, secretSha256, knowsAccounts: true, apiScopes: ['links:read'] },
      personnel: { name, jwks, knowsAccounts: true, apiScopes: ['accounts:write'] },
    });
    world = await serviceUnderTest({ INTEGRATORS });
  });
  afterAll(() => world?.stop());

  /** Runs an example to its end; gives the lines that it wrote. */
  function run(file: string, words: string[], env: Record<string, string>, input = ''): Promise<unknown[]> {
    const options = { env: { ISSUER: `${world.url}/op`, ...env } };
    return new Promise((resolve, reject) => {
      const child = execFile(process.execPath, [`${EXAMPLES}${file}`, ...words], options, (error, out) =>
        error
          ? reject(error)
          : resolve(
              out
                .trim()
                .split('\n')
                .map((line) => JSON.parse(line) as unknown),
            ),
      );
      child.stdin?.end(input);
    });
  }

  it('ask whether a card is linked', async () => {
    const env = { CLIENT_ID: 'user-site', CLIENT_SECRET: SECRET };
    expect(await run('link-state/ask.js', ['1000000003', '0123456789', 'x'], env)).toEqual([
      { accountId: '1000000003', state: 'usable', since: expect.any(String) },
      { accountId: '0123456789', state: 'none' },
      { accountId: 'x', status: 400, code: 'api.invalid-request' },
    ]);
  });

  it('tell that somebody has left, and what is wrong with a line', async () => {
    const person = new Person(world);
    await person.link('hanako', '0123456789');
    const told = {
      kind: 'student',
      standing: 'left',
      names: ['山田 花子'],
      addresses: ['hanako@mail.example'],
      language: 'ja',
      personId: 'p-hanako',
      privileged: false,
      asOf: new Date().toISOString(),
    };
    const lines = [
      { accountId: '0123456789', ...told },
      { accountId: '1000000005', ...told, kind: 'alien' },
    ].map((line) => JSON.stringify(line));
    const env = { CLIENT_ID: 'personnel', PRIVATE_JWK: privateJwk };
    expect(await run('accounts-feed/tell.js', [], env, lines.join('\n'))).toEqual([
      { accountId: '0123456789', outcome: 'accepted' },
      expect.objectContaining({ accountId: '1000000005', outcome: 'refused' }),
    ]);
    await person.readCard('hanako');
    expect((await person.open('/recovery')).html).toContain('離籍');
  });
});
