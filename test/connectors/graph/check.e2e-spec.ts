import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { builtService } from '../../crash/built-service.js';
import { ServiceProcess } from '../../crash/service-process.js';
import { MAPPING } from './mapping.js';
import { PERMISSIONS, STUDENT, University } from './university.js';

describe('npm run connector:check on Entra ID', { timeout: 120_000 }, () => {
  let university: University;
  beforeAll(async () => {
    await builtService();
    university = await University.start();
  });
  afterEach(() => ServiceProcess.killAll());
  afterAll(() => university?.stop());

  const check = async (permissions: readonly string[]) => {
    const { server, settings } = university;
    server.application.permissions = new Set(permissions);
    const command = await ServiceProcess.run(
      {
        DIRECTORY: 'entra',
        DIRECTORY_MAPPING: MAPPING,
        ENTRA_TENANT_ID: settings.tenantId,
        ENTRA_CLIENT_ID: settings.clientId,
        ENTRA_CLIENT_SECRET: server.application.secret,
        ENTRA_GRAPH_URL: settings.graphUrl,
        ENTRA_AUTHORITY_URL: settings.authorityUrl,
      },
      'connector-check.cli',
      STUDENT,
    );
    const code = await command.exit();
    return { code, output: command.output };
  };

  it('says that no right is missing, and what the directory would refuse', async () => {
    const { server, user } = university;
    server.tenant.change(user(STUDENT), { onPremisesSyncEnabled: true });
    const { code, output } = await check(PERMISSIONS);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^Account 1000000001$/m) });
    expect(output).not.toContain('Rights that are missing');
    expect(output).toMatch(/^ {2}no password +the directory would refuse: mastered-elsewhere$/m);
    expect(output).toMatch(/^ {2}second factor +no$/m);
  });

  it('names each right that is missing, goes on as far as it can, and shows no token', async () => {
    const methods = 'UserAuthenticationMethod.ReadWrite.All';
    const { code, output } = await check(PERMISSIONS.filter((one) => one !== methods));
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^Rights that are missing$/m) });
    expect(output).toMatch(new RegExp(`^ {2}${methods}\n {4}No access pass is issued`, 'm'));
    expect(output).toMatch(/^ {2}second factor +not told$/m);
    for (const token of university.server.token.issued.keys()) expect(output).not.toContain(token);
  });

  it('names them where not even the account is found', async () => {
    const { code, output } = await check([]);
    expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(/^ {2}User\.Read\.All$/m) });
    expect(output).toMatch(/^The directory refused: not-permitted\. See the rights above/m);
  });
});
