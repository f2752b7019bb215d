import { describe, expect, it } from 'vitest';
import { EnvironmentUnusable, readEnvironment } from './read-environment.js';

const CANARY = 'canary-4f1d';

function faultsOf(given: Record<string, string>): readonly string[] {
  try {
    readEnvironment(given);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentUnusable) return error.faults;
    throw error;
  }
}

const namesOf = (faults: readonly string[]) => faults.map((fault) => fault.split(':')[0]);

describe('the environment', () => {
  it('can be empty: then it is a sandbox with an own database', () => {
    const environment = readEnvironment({});
    expect(environment).toMatchObject({ NODE_ENV: 'development', PORT: 3000, ROLE: 'all', DATA_DIR: '.data' });
    expect(environment).toMatchObject({ sandboxed: true, publicUrl: 'http://localhost:3000' });
    expect(environment.DATABASE_URL).toBeUndefined();
  });

  it('gives numbers for numbers', () => {
    const { PORT, LINK_WAIT_HOURS, publicUrl } = readEnvironment({ PORT: '0', LINK_WAIT_HOURS: '1' });
    expect([PORT, LINK_WAIT_HOURS, publicUrl]).toEqual([0, 1, 'http://localhost:0']);
  });

  it('has defaults where a setting is empty', () => {
    const blank = readEnvironment({ PORT: '', ROLE: '', SANDBOX: '', DATABASE_URL: '', CARD_ISSUER: '' });
    expect(JSON.stringify(blank)).toBe(JSON.stringify(readEnvironment({})));
  });

  it.each([
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', CANARY],
    ['ROLE', 'Web'],
    ['NODE_ENV', 'prod'],
    ['PUBLIC_URL', 'verify.example'],
    ['PUBLIC_URL', 'ftp://verify.example'],
    ['PUBLIC_URL', 'https://verify.example/'],
    ['PUBLIC_URL', 'https://verify.example/path'],
    ['DATABASE_URL', 'mysql://db.example/verify'],
    ['SMTP_URL', 'http://mail.example'],
    ['MAIL_FROM', CANARY],
    ['TRUSTED_PROXIES', '-1'],
    ['DATA_KEYS', `1:${CANARY}`],
    ['DATA_KEY_IN_USE', '2'],
    ['DATA_KEY_IN_USE', '01'],
    ['LINK_WAIT_HOURS', '-1'],
    ['LINK_WAIT_HOURS', '1.5'],
    ['RETENTION_DAYS', '179'],
    ['DIRECTORY', 'nowhere'],
    ['LOG_LEVEL', 'all'],
    ['CARD_CLIENT_ID', 'a-b'],
    ['CARD_ID_TOKEN_ALG', 'none'],
    ['ACCOUNT_ID_TOKEN_ALG', 'HS256'],
    ['HELP_TEXTS', CANARY],
    ['ACCOUNT_CERTIFICATE', CANARY],
    ['ACCOUNT_ID_DOMAIN', '@university.example'],
    ['ACCOUNT_MFA_CLAIM', 'amr'],
    ['ACCOUNT_SIGN_IN_URL', 'javascript:alert(1)'],
    ['RECOVERY_GUARD', 'none'],
  ])('with %s=%s is refused by that name', (name, value) => {
    const faults = faultsOf({ SANDBOX: 'on', [name]: value });
    expect([...new Set(namesOf(faults))]).toEqual([name]);
    expect(faults[0]).toMatch(/: (must|is) \w+/);
  });

  it('says under which name a setting goes on', () => {
    for (const value of ['code', 'delay', 'immediate'])
      expect(faultsOf({ SANDBOX: 'on', RECOVERY_BOTH: value })).toEqual([
        expect.stringMatching(/^RECOVERY_BOTH: .*RECOVERY_GUARD/),
      ]);
  });

  it('guards nothing by code-or-now without saying which addresses are inside', () => {
    const faults = faultsOf({ SANDBOX: 'on', RECOVERY_GUARD: 'code-or-now' });
    expect(namesOf(faults)).toEqual(['UNIVERSITY_MAIL_DOMAINS']);
    expect(readEnvironment({ RECOVERY_GUARD: 'code-or-now', UNIVERSITY_MAIL_DOMAINS: 'univ.example' })).toMatchObject({
      RECOVERY_GUARD: 'code-or-now',
    });
  });

  it('says where the help texts are wrong', () => {
    const HELP_TEXTS = JSON.stringify({ ja: { mail: CANARY, hours: CANARY }, en: { mail: CANARY } });
    expect(faultsOf({ HELP_TEXTS })).toEqual([
      'HELP_TEXTS: ja.mail must be a mail address',
      'HELP_TEXTS: en.mail must be a mail address',
      'HELP_TEXTS: en.hours is needed beside ja.hours',
    ]);
  });

  it.each(['common', 'organizations', 'consumers'])(
    'admits no strangers: %s is no issuer of a university',
    (tenant) => {
      const faults = faultsOf({ SANDBOX: 'on', ACCOUNT_ISSUER: `https://login.microsoftonline.com/${tenant}/v2.0` });
      expect(faults.filter((fault) => fault.startsWith('ACCOUNT_ISSUER'))).toEqual([
        expect.stringContaining('must be of one tenant, https://login.microsoftonline.com/<tenant id>/v2.0'),
      ]);
    },
  );

  it('says that SANDBOX is neither on nor off', () => {
    expect(faultsOf({ SANDBOX: 'yes' })).toContain('SANDBOX: must be on or off');
  });

  it('says every fault at once, and no value', () => {
    const given = {
      PORT: CANARY,
      ROLE: CANARY,
      DATA_KEYS: `1:${CANARY}`,
      CARD_PRIVATE_JWK: `{"kty":"EC","k":"${CANARY}"}`,
      SMTP_URL: `http://user:${CANARY}@mail.example`,
      SANDBOX: 'off',
    };
    const names = namesOf(faultsOf(given));
    expect(names).toEqual(expect.arrayContaining(['PORT', 'ROLE', 'DATA_KEYS', 'CARD_PRIVATE_JWK', 'SMTP_URL']));
    expect(names).toEqual(expect.arrayContaining(['CARD_ISSUER', 'ACCOUNT_ISSUER']));
    const { message } = new EnvironmentUnusable(faultsOf(given));
    expect(message.split('\n')).toHaveLength(names.length + 1);
    expect(message).not.toContain(CANARY);
  });

  it('takes nothing but settings', () => {
    expect(readEnvironment({ sandboxed: 'no', publicUrl: 'https://evil.example' })).toMatchObject({
      sandboxed: true,
      publicUrl: 'http://localhost:3000',
    });
  });
});

describe('the sandbox', () => {
  it.each([
    [{}, true],
    [{ SANDBOX: 'on' }, true],
    [{ NODE_ENV: 'test' }, true],
  ])('runs with %j: %s', (given, runs) => {
    expect(readEnvironment(given).sandboxed).toBe(runs);
  });

  it('is not there by itself where a card provider is named, or in production', () => {
    expect(namesOf(faultsOf({ CARD_ISSUER: 'https://card.example' }))).toContain('ACCOUNT_ISSUER');
    expect(namesOf(faultsOf({ NODE_ENV: 'production' }))).toContain('CARD_ISSUER');
  });
});
