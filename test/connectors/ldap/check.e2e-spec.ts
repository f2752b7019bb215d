import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { builtService } from '../../crash/built-service.js';
import { ServiceProcess, type Settings } from '../../crash/service-process.js';
import { localhostCertificate } from '../../support/localhost-certificate.js';
import { ScriptedLdapServer, type Script } from './scripted-ldap-server.js';
import { BIND_PASSWORD, ENTRY, ID, RULES } from './trial.js';

const FOUND = { code: 0, entries: [ENTRY] };

describe('npm run connector:check on LDAP', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const ca = join(folder, 'ca.pem');
  beforeAll(async () => {
    writeFileSync(ca, localhostCertificate);
    await builtService();
  });
  afterEach(() => ServiceProcess.killAll());
  afterAll(() => rmSync(folder, { recursive: true }));

  const check = async (script: Script, change: Settings = {}) => {
    const server = await ScriptedLdapServer.start('ldaps', script);
    const settings: Settings = {
      DIRECTORY: 'ldap',
      LDAP_URL: server.url.href,
      LDAP_CA: ca,
      LDAP_BIND_DN: 'cn=service',
      LDAP_BIND_PASSWORD: BIND_PASSWORD,
      LDAP_BASE_DN: 'dc=u',
      LDAP_FLAVOUR: 'openldap',
      DIRECTORY_MAPPING: JSON.stringify(RULES),
      ...change,
    };
    const command = await ServiceProcess.run(settings, 'connector-check.cli', ID);
    const code = await command.exit();
    await server.stop();
    return { code, output: command.output, asked: server.asked };
  };

  it('says which attributes were found and what was understood, and changes nothing', async () => {
    const { code, output, asked } = await check({ search: FOUND });
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^ {2}employeeType +1 value$/m) });
    expect(output).toMatch(/^ {2}mail +none: missing/m);
    expect(output).toMatch(/^ {2}kind +student$/m);
    expect(output).toMatch(/^ {2}ends at +2999-03-31T15:00:00.000Z$/m);
    expect(output).toMatch(/^ {2}faculty +文学部$/m);
    expect(output).toMatch(/^ {2}cannot +issue and withdraw an access pass$/m);
    expect(output).not.toContain(BIND_PASSWORD);
    expect(new Set(asked)).toEqual(new Set(['bind', 'search', 'unbind']));
  });

  it('shows the attributes of an account that cannot be understood, too, and the reason as a code', async () => {
    const nobody = { ...ENTRY, attributes: { uid: ID, cn: 'x' } };
    const { code, output } = await check({ search: { code: 0, entries: [nobody] } });
    expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(/^ {2}employeeType +none/m) });
    expect(output).toContain('kind-unknown');
  });

  it.each<[string, Script, Settings, RegExp]>([
    ['the password is wrong', { bind: { code: 49 } }, {}, /"result":49/],
    ['the certificate is not trusted', {}, { LDAP_CA: '' }, /"code":"(DEPTH_ZERO_)?SELF_SIGNED_CERT/],
    ['nobody listens', {}, { LDAP_URL: 'ldaps://localhost:9' }, /"code":"ECONNREFUSED"/],
  ])('names the reason where %s', async (_why, script, change, reason) => {
    const { code, output } = await check(script, change);
    expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(reason) });
    expect(output).toContain('The directory does not answer, or turns this service away.');
    expect(output).not.toContain(BIND_PASSWORD);
  });
});
