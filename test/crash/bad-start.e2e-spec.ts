import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.js';
import { builtService } from './built-service.js';
import { ServiceProcess } from './service-process.js';

const CANARY = 'canary-4f1d';

describe('a start that cannot be', { timeout: 120_000 }, () => {
  beforeAll(() => builtService());
  afterEach(() => ServiceProcess.killAll());

  it('lists every fault of the environment at once, and no value', async () => {
    const service = await ServiceProcess.run({
      PORT: CANARY,
      PUBLIC_URL: `https://service.example/${CANARY}`,
      ROLE: CANARY,
      DATA_KEYS: `1:${CANARY}`,
      SMTP_URL: `http://user:${CANARY}@mail.example`,
      DATABASE_URL: `mysql://user:${CANARY}@db.example/x`,
      CARD_PRIVATE_JWK: `{"kty":"EC","k":"${CANARY}"}`,
      ACCOUNT_PRIVATE_JWK: `/${CANARY}.json`,
      ACCOUNT_MFA_CLAIM: CANARY,
      SANDBOX: CANARY,
    });
    expect(await service.exit()).toBe(1);
    const [title, ...faults] = service.output.trimEnd().split('\n');
    expect(title).toBe('The environment is not usable:');
    const named = faults.map((fault) => /^ {2}(\w+): /.exec(fault)?.[1]);
    expect(new Set(named)).toEqual(
      new Set([
        'PORT',
        'PUBLIC_URL',
        'ROLE',
        'DATA_KEYS',
        'SMTP_URL',
        'DATABASE_URL',
        'CARD_ISSUER',
        'CARD_CLIENT_ID',
        'CARD_PRIVATE_JWK',
        'ACCOUNT_ISSUER',
        'ACCOUNT_CLIENT_ID',
        'ACCOUNT_ID_CLAIM',
        'ACCOUNT_PRIVATE_JWK',
        'ACCOUNT_MFA_CLAIM',
        'SANDBOX',
      ]),
    );
    expect(service.output).not.toContain(CANARY);
  });

  it('says that production needs everything of its own', async () => {
    const service = await ServiceProcess.run({ NODE_ENV: 'production', PUBLIC_URL: '' });
    expect(await service.exit()).toBe(1);
    for (const name of ['DATABASE_URL', 'DATA_KEYS', 'DIRECTORY', 'PUBLIC_URL', 'CARD_ISSUER', 'SMTP_URL'])
      expect(service.output).toMatch(new RegExp(`^  ${name}: `, 'm'));
  });

  it.each([
    ['nobody listens', async () => `postgres://user:${CANARY}@127.0.0.1:${await freePort()}/x`],
    ['the password is no URL', async () => `postgres://user:${CANARY}%zz@127.0.0.1/x`],
    ['the port is no port', async () => `postgres://user:${CANARY}@127.0.0.1:99999/x`],
  ])('keeps the password of a database to itself where %s', async (_why, url) => {
    const service = await ServiceProcess.run({ DATABASE_URL: await url() });
    expect(await service.exit()).toBe(1);
    expect(service.output).toContain('service.start-failed');
    expect(service.output).not.toContain(CANARY);
  });
});
