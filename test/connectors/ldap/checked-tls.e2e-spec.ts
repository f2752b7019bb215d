import { afterEach, describe, expect, it } from 'vitest';
import type { LdapDirectory } from '../../../src/connectors/ldap/ldap-directory.js';
import { DirectoryUnavailable } from '../../../src/recovery/ports/directory-errors.js';
import type { Answer } from './scripted-ldap-server.js';
import { BIND_PASSWORD, ID, type Outcome, PASSWORD, outcomeOf } from './trial.js';

const set = (directory: LdapDirectory) => directory.setTemporaryPassword(ID, PASSWORD);

describe('a server that does not prove who it is', () => {
  afterEach(() => void delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']);

  it.each(['ldaps', 'ldap'] as const)('is told nothing at %s, even where Node is told not to look', async (scheme) => {
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    const { came, server } = await outcomeOf({ scheme, script: {}, change: { ca: undefined } }, set);
    expect([came, server.asked]).toEqual([expect.any(DirectoryUnavailable), []]);
  });

  it.each(['ldaps', 'ldap'] as const)('is told nothing at %s where it has another name', async (scheme) => {
    const byNumber = (url: URL) => new URL(url.href.replace('localhost', '127.0.0.1'));
    const { came, server } = await outcomeOf({ scheme, script: {}, address: byNumber }, set);
    expect([came, server.asked]).toEqual([expect.any(DirectoryUnavailable), []]);
    expect(server.connections).toBe(1);
  });
});

describe('a server that is asked for StartTLS', () => {
  it.each<[string, Answer]>([
    ['refuses', { code: 52 }],
    ['does not know it', { code: 2 }],
    ['says nothing', 'silence'],
    ['goes away', 'break'],
  ])('and %s is told nothing', async (_what, startTls) => {
    const { came, server } = await outcomeOf({ scheme: 'ldap', script: { startTls } }, set);
    expect([came, server.asked]).toEqual([expect.any(DirectoryUnavailable), []]);
  });

  it('hears no secret in the clear, at whatever moment it goes away', async () => {
    const ends = (['break', { code: 0, then: 'break' }] as const).flatMap((answer) =>
      ['bind', 'search', 'modify', 'extended'].map((when) => ({ [when]: answer })),
    );
    const outcomes: Outcome[] = [];
    for (const script of [{}, ...ends]) {
      for (const flavour of ['active-directory', 'openldap'] as const)
        outcomes.push(await outcomeOf({ scheme: 'ldap', script, change: { flavour } }, set));
    }
    const heard = outcomes.map(({ server }) => server.inTheClear).join('');
    const secrets = [BIND_PASSWORD, PASSWORD, Buffer.from(PASSWORD, 'utf16le').toString('latin1'), 'cn=service', ID];
    expect(secrets.filter((secret) => heard.includes(secret))).toEqual([]);
    expect(heard).toContain('1.3.6.1.4.1.1466.20037');
    expect(outcomes[0]?.came).toMatchObject({ changeForced: false });
  });
});
