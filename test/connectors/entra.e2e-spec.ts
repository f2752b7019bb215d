import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EntraDirectory } from '../../src/connectors/entra/entra-directory.js';
import type { EntraSettings } from '../../src/connectors/entra/entra-settings.js';
import { accountMapping } from '../../src/connectors/mapping/account-mapping.js';
import { DirectoryRefused, DirectoryUnavailable, OutcomeUnknown } from '../../src/recovery/ports/directory-errors.js';
import { keepsDirectoryContract } from './directory-contract.js';
import { GraphServer, type TenantUser, type Trouble } from './graph/graph-server.js';
import { method, TENANT_MAPPING, tenantUser } from './graph/tenant.js';

const STUDENT = '1000000001';
const PASSWORD = 'Temporary4you234';
const TENANT = '7c1f4c0b-1111-4222-8333-944455556666';

describe('the connector of Entra ID', () => {
  let graph: GraphServer;
  let student: TenantUser;
  beforeAll(async () => {
    graph = await GraphServer.start();
  });
  beforeEach(() => {
    graph.users.length = 0;
    graph.trouble = () => undefined;
    graph.passesOff = false;
    graph.certificate = undefined;
    graph.pageSize = 100;
    graph.permissions = ALL;
    student = tenantUser({ accountId: STUDENT, personId: 'P1', type: 'student' });
    graph.put(student);
    graph.put(tenantUser({ accountId: '2000000001', personId: 'P1', type: 'staff' }));
    graph.put(tenantUser({ accountId: '1000000003', personId: 'P3', type: 'student', leftAt: '2026-01-01T00:00:00Z' }));
    graph.put(tenantUser({ accountId: '2000000009', personId: 'P9', type: 'staff', groups: ['group-privileged'] }));
    graph.calls.length = 0;
  });
  afterAll(() => graph?.stop());

  const ALL = [
    'User.Read.All',
    'User-PasswordProfile.ReadWrite.All',
    'UserAuthenticationMethod.ReadWrite.All',
    'User.RevokeSessions.All',
  ];
  const directoryWith = (change: Partial<EntraSettings> = {}) =>
    new EntraDirectory({
      tenantId: TENANT,
      clientId: 'application',
      credential: { kind: 'secret', secret: graph.secret },
      graphUrl: graph.graphUrl,
      authorityUrl: graph.origin,
      passMinutes: 60,
      passOnce: false,
      mapping: accountMapping(JSON.stringify(TENANT_MAPPING)),
      limits: { answerMs: 400, callMs: 1_500, largestAnswer: 100_000 },
      ...change,
    });
  const troubleAt = (pattern: RegExp, trouble: Trouble) => {
    graph.trouble = (call) => (pattern.test(call) ? trouble : undefined);
  };
  const failureOf = (call: Promise<unknown>) =>
    call.then(
      () => 'done',
      (error: unknown) => error,
    );

  keepsDirectoryContract('Entra ID', async () => ({
    directory: directoryWith(),
    student: STUDENT,
    sameStaff: '2000000001',
    left: '1000000003',
    privileged: '2000000009',
    signIn: async (accountId, password) => {
      const { auth } = graph.users.find(({ properties }) =>
        String(properties['userPrincipalName']).startsWith(accountId),
      )!;
      if (auth.password !== password) return 'refused';
      return auth.mustChange ? 'must-change' : 'in';
    },
    passOpens: async (_accountId, code) => student.auth.pass?.code === code,
    registerMethod: async () => void student.auth.methods.push(method('phone')),
    rename: async (_accountId, name) => {
      student.properties['displayName'] = name;
      graph.put(student);
    },
  }));

  it('asks for one token for many calls, and for another when that is refused', async () => {
    const before = graph.tokens;
    const directory = directoryWith();
    await Promise.all([directory.find(STUDENT), directory.find('2000000001'), directory.find(STUDENT)]);
    expect(graph.tokens - before).toBe(1);
    graph.forgetTokens();
    expect(await directory.find(STUDENT)).toMatchObject({ accountId: STUDENT });
    expect(graph.tokens - before).toBe(2);
  });

  it('proves itself by the certificate of a key', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    graph.certificate = { jwk: publicKey.export({ format: 'jwk' }), thumbprint: 'thumb' };
    const credential = { kind: 'certificate', jwk: privateKey.export({ format: 'jwk' }), thumbprint: 'thumb' } as const;
    expect(await directoryWith({ credential }).find(STUDENT)).toMatchObject({ accountId: STUDENT });
    const other = { ...credential, thumbprint: 'another' };
    await expect(directoryWith({ credential: other }).find(STUDENT)).rejects.toBeInstanceOf(DirectoryUnavailable);
  });

  it('that is not known is as good as away', async () => {
    const credential = { kind: 'secret', secret: 'wrong' } as const;
    const directory = directoryWith({ credential });
    await expect(directory.setTemporaryPassword(STUDENT, PASSWORD)).rejects.toBeInstanceOf(DirectoryUnavailable);
    expect(graph.calls).toEqual([]);
  });

  it('waits as long as Graph says, and then does it once', async () => {
    troubleAt(/^PATCH/, { kind: 'throttled', retryAfter: '1', times: 1 });
    await directoryWith().setTemporaryPassword(STUDENT, PASSWORD);
    expect(graph.calls.filter((call) => call.startsWith('PATCH'))).toHaveLength(2);
    expect(student.auth.password).toBe(PASSWORD);
  });

  it('gives up at once where Graph wants it to wait for longer than a person would', async () => {
    troubleAt(/^PATCH/, { kind: 'throttled', retryAfter: '120' });
    expect(await failureOf(directoryWith().setTemporaryPassword(STUDENT, PASSWORD))).toBeInstanceOf(
      DirectoryUnavailable,
    );
    expect(student.auth.password).not.toBe(PASSWORD);
  });

  it.each<[string, Trouble]>([
    ['fails with 500', { kind: 'failing', status: 500 }],
    ['fails with 503 and does not say when to come again', { kind: 'failing', status: 503 }],
    ['does it and loses the answer', { kind: 'answer-lost' }],
    ['does it and answers too late', { kind: 'silent' }],
    ['does it and the answer breaks off', { kind: 'answer-broken' }],
  ])(
    'does not know what happened where Graph %s, and has only found nothing out where it was reading',
    async (_how, trouble) => {
      troubleAt(/^POST .*temporaryAccessPassMethods/, trouble);
      expect(await failureOf(directoryWith().issueAccessPass(STUDENT))).toBeInstanceOf(OutcomeUnknown);
      troubleAt(/^GET/, trouble);
      expect(await failureOf(directoryWith().find(STUDENT))).toBeInstanceOf(DirectoryUnavailable);
      expect(await failureOf(directoryWith().changesAfter(undefined))).toBeInstanceOf(DirectoryUnavailable);
    },
  );

  it('knows that nothing was done where nobody listens, or somebody else answers', async () => {
    const away = directoryWith({ graphUrl: 'http://127.0.0.1:1/v1.0' });
    expect(await failureOf(away.setTemporaryPassword(STUDENT, PASSWORD))).toBeInstanceOf(DirectoryUnavailable);
    troubleAt(/^PATCH/, { kind: 'redirects' });
    expect(await failureOf(directoryWith().setTemporaryPassword(STUDENT, PASSWORD))).toBeInstanceOf(
      DirectoryUnavailable,
    );
  });

  it('reads no answer that never ends', async () => {
    student.properties['displayName'] = 'x'.repeat(200_000);
    expect(await failureOf(directoryWith().find(STUDENT))).toBeInstanceOf(DirectoryUnavailable);
  });

  it.each([
    ['User.Read.All', (directory: EntraDirectory) => directory.find(STUDENT)],
    [
      'User-PasswordProfile.ReadWrite.All',
      (directory: EntraDirectory) => directory.setTemporaryPassword(STUDENT, PASSWORD),
    ],
    ['UserAuthenticationMethod.ReadWrite.All', (directory: EntraDirectory) => directory.issueAccessPass(STUDENT)],
    ['UserAuthenticationMethod.ReadWrite.All', (directory: EntraDirectory) => directory.methods(STUDENT)],
    ['User.RevokeSessions.All', (directory: EntraDirectory) => directory.revokeSessions(STUDENT)],
  ] as const)('says that the permission %s is missing', async (permission, call) => {
    graph.permissions = ALL.filter((each) => each !== permission);
    const failure = await failureOf(call(directoryWith()));
    expect(failure).toBeInstanceOf(DirectoryRefused);
    expect(failure).toMatchObject({ details: { reason: 'not-permitted' } });
  });

  it('says of an account with a role in the tenant that it is above the service', async () => {
    student.roles.push('role-administrator');
    const failure = await failureOf(directoryWith().setTemporaryPassword(STUDENT, PASSWORD));
    expect(failure).toMatchObject({ details: { reason: 'account-protected' } });
  });

  it('says that the policy of the tenant gives an account no access pass', async () => {
    graph.passesOff = true;
    const failure = await failureOf(directoryWith().issueAccessPass(STUDENT));
    expect(failure).toMatchObject({ details: { reason: 'access-pass-not-allowed' } });
  });

  it('issues a pass of the length that is set', async () => {
    const { expiresAt } = await directoryWith({ passMinutes: 15 }).issueAccessPass(STUDENT);
    expect((expiresAt.getTime() - Date.now()) / 60_000).toBeCloseTo(15, 1);
  });

  it('changes nothing of an account that is disabled, whatever its dates say', async () => {
    student.properties['accountEnabled'] = false;
    for (const call of [
      directoryWith().issueAccessPass(STUDENT),
      directoryWith().setTemporaryPassword(STUDENT, PASSWORD),
    ])
      expect(await failureOf(call)).toMatchObject({ details: { reason: 'account-ended' } });
    expect(graph.calls.filter((call) => !call.startsWith('GET'))).toEqual([]);
  });

  it('changes nothing where two users have the same account id', async () => {
    graph.put(tenantUser({ accountId: STUDENT, personId: 'P7', type: 'staff' }));
    expect(await failureOf(directoryWith().setTemporaryPassword(STUDENT, PASSWORD))).toBeInstanceOf(
      DirectoryUnavailable,
    );
    expect(graph.calls.filter((call) => !call.startsWith('GET'))).toEqual([]);
  });

  it('guesses nothing of an account that cannot be read, and tells of the others all the same', async () => {
    student.properties['employeeType'] = 'visitor';
    expect(await failureOf(directoryWith().find(STUDENT))).toBeInstanceOf(DirectoryUnavailable);
    const failure = await failureOf(directoryWith().setTemporaryPassword(STUDENT, PASSWORD));
    expect(failure).toBeInstanceOf(DirectoryUnavailable);
    expect((await directoryWith().changesAfter(undefined)).changes).toHaveLength(3);
  });

  it('removes no method of a kind that it does not know, and does not hide it either', async () => {
    student.auth.methods.push(method('telepathy'));
    const [, unknown] = await directoryWith().methods(STUDENT);
    const failure = await failureOf(directoryWith().removeMethod(STUDENT, unknown!.id));
    expect(failure).toMatchObject({ details: { reason: 'not-offered' } });
  });

  it('follows the changes page by page, and begins anew where its place is no longer known', async () => {
    graph.pageSize = 3;
    const directory = directoryWith();
    const first = await directory.changesAfter(undefined);
    expect([first.changes.length, first.more]).toEqual([3, true]);
    const second = await directory.changesAfter(first.cursor);
    expect([second.changes.length, second.more]).toEqual([1, false]);
    expect((await directory.changesAfter(second.cursor)).changes).toEqual([]);
    const again = await directory.changesAfter(`${graph.graphUrl}/users/delta?$deltatoken=too-old`);
    expect(again.changes).toHaveLength(3);
  });

  it('carries its token to nobody but Graph, whatever a cursor says', async () => {
    const page = await directoryWith().changesAfter('http://127.0.0.1:1/users/delta?$deltatoken=1');
    expect(page.changes).toHaveLength(4);
  });

  it('asks for nothing that is not meant, whatever the id', async () => {
    for (const id of [`${STUDENT}' or userPrincipalName ne '`, '', '*'])
      expect(await directoryWith().find(id)).toBeUndefined();
  });
});
