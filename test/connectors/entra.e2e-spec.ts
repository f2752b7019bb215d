import { Test } from '@nestjs/testing';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { AccountDirectory } from '../../src/accounts/ports/account-directory.js';
import { entraConnector } from '../../src/connectors/entra/entra-connector.js';
import { accountMapping } from '../../src/connectors/mapping/account-mapping.js';
import { GRAPH_LIMITS } from '../../src/connectors/entra/entra-settings.js';
import { DirectoryRefused, DirectoryUnavailable, OutcomeUnknown } from '../../src/recovery/ports/directory-errors.js';
import { CredentialDirectory } from '../../src/recovery/ports/credential-directory.js';
import { log } from '../../src/shared/log.js';
import { keepsDirectoryContract } from './directory-contract.js';
import { graphError } from './graph/graph-answer.js';
import type { Trouble } from './graph/graph-server.js';
import { MAPPING } from './graph/mapping.js';
import { LEFT, PERMISSIONS, PRIVILEGED, STAFF, STAYING, STUDENT, University } from './graph/university.js';

const PASSWORD = 'Temporary4you234';
const universities: University[] = [];
const university = async () => {
  const started = await University.start();
  universities.push(started);
  return started;
};
afterAll(() => universities.forEach((each) => each.stop()));

const throttled = (status: number, seconds?: string): Trouble => ({
  kind: 'instead',
  answer: graphError(status, 'TooManyRequests', 'Too many requests', seconds ? { 'Retry-After': seconds } : {}),
});
const failed = (status: number): Trouble => ({
  kind: 'instead',
  answer: graphError(status, 'UnknownError', 'Something went wrong'),
});
// Long enough for honest answers on a busy machine.
const hurried = { ...GRAPH_LIMITS, requestSeconds: 2, callSeconds: 2 };
const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'done',
    (error: unknown) => error,
  );
const reasonOf = async (call: Promise<unknown>): Promise<unknown> => {
  const error = await failureOf(call);
  return error instanceof DirectoryRefused ? error.details.reason : error;
};

keepsDirectoryContract('Entra ID', async () => (await university()).world());

describe('the facts that need not be told', () => {
  it('are asked for by name, and told of whom they are known', async () => {
    const { accounts } = await university();
    const told = { faculty: '文学部', endsAt: new Date('2999-03-31T15:00:00Z') };
    expect(await accounts.find(STAYING)).toMatchObject({ standing: 'current', ...told });
    const left = await accounts.find(LEFT);
    expect([left?.endsAt, left?.faculty]).toEqual([undefined, undefined]);
  });
});

describe('the connector that DIRECTORY=entra chooses', () => {
  it('gives the service both of its ports', async () => {
    const { server, settings, user } = await university();
    const { module, faults } = entraConnector.choose(
      {
        DIRECTORY_MAPPING: MAPPING,
        ENTRA_TENANT_ID: settings.tenantId,
        ENTRA_CLIENT_ID: settings.clientId,
        ENTRA_CLIENT_SECRET: server.application.secret,
        ENTRA_GRAPH_URL: settings.graphUrl,
        ENTRA_AUTHORITY_URL: settings.authorityUrl,
        ENTRA_PASS_MINUTES: '10',
      },
      { production: false },
    );
    expect(faults).toEqual([]);
    const context = await Test.createTestingModule({ imports: [module()] }).compile();
    expect(await context.get(AccountDirectory).find(STUDENT)).toMatchObject({ accountId: STUDENT });
    await context.get(CredentialDirectory).issueAccessPass(STUDENT);
    expect(user(STUDENT).pass).toMatchObject({ lifetimeInMinutes: 10, isUsableOnce: true });
  });
});

describe('the log', () => {
  it('tells what Graph calls its refusals, and no token, password, pass or person', async () => {
    const { server, credentials, user } = await university();
    const said = [vi.spyOn(log, 'warn'), vi.spyOn(log, 'error')];
    const { code } = await credentials.issueAccessPass(STUDENT);
    await failureOf(credentials.setTemporaryPassword(STUDENT, 'x'));
    server.plan(/^PATCH/, { kind: 'instead', answer: graphError(403, 'Authorization_RequestDenied', PASSWORD) });
    server.plan(/^POST.*PassMethods/, { kind: 'cut' });
    server.plan(/revoke/, { kind: 'lost' });
    await failureOf(credentials.setTemporaryPassword(STUDENT, PASSWORD));
    await failureOf(credentials.issueAccessPass(STUDENT));
    await failureOf(credentials.revokeSessions(STUDENT));
    server.token.issued.clear();
    server.plan(/token$/, {
      kind: 'instead',
      answer: { status: 401, body: { error: 'invalid_client', error_codes: [7000215], error_description: PASSWORD } },
    });
    await failureOf(credentials.revokeSessions(STUDENT));
    // The log itself keeps only the class of an error.
    const bare = (_name: string, value: unknown) => (value instanceof Error ? value.name : value);
    const lines = said.flatMap(({ mock }) => mock.calls).map((call) => JSON.stringify(call, bare));
    vi.restoreAllMocks();
    expect(lines.join()).toContain('Authorization_RequestDenied');
    expect(lines.join()).toContain('"refusal":"invalid_client","aadsts":[7000215]');
    expect(lines.filter((line) => line.includes('requestId'))).toHaveLength(2);
    const secrets = [
      ...server.token.issued.keys(),
      code,
      user(STUDENT).pass!.code,
      PASSWORD,
      STUDENT,
      server.application.secret,
    ];
    for (const secret of secrets) expect(lines.join()).not.toContain(secret);
  });
});

describe('a token for Graph', () => {
  it('is given for the certificate or for the secret, and for nothing else', async () => {
    const entra = await university();
    const { server } = entra;
    await entra.accounts.find(STUDENT);
    const credential = { kind: 'client_secret', secret: server.application.secret } as const;
    const withSecret = entra.with({ credential });
    await withSecret.accounts.find(STUDENT);
    expect(server.token.proofs).toEqual(['certificate', 'secret']);
    const wrong = withSecret.with({ credential: { ...credential, secret: 'wrong' } });
    await expect(wrong.accounts.find(STUDENT)).rejects.toBeInstanceOf(DirectoryUnavailable);
    const { credential: certificate } = entra.settings;
    const another = withSecret.with({ credential: { ...certificate, thumbprint: 'another' } as typeof certificate });
    await expect(another.accounts.find(STUDENT)).rejects.toBeInstanceOf(DirectoryUnavailable);
  });

  it('is fetched once for all who wait for it, and again only after its end', async () => {
    const { server, accounts, count, with: another } = await university();
    await Promise.all([accounts.find(STUDENT), accounts.find(STAFF), accounts.find(LEFT)]);
    expect(count(/token$/)).toBe(1);
    const brief = another({});
    server.token.lifetime = 0.2;
    await brief.accounts.find(STUDENT);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await brief.accounts.find(STUDENT);
    expect(count(/token$/)).toBe(3);
  });

  it('that Graph takes no more is replaced once, and the call is made again', async () => {
    const { server, credentials, user, count } = await university();
    await credentials.evidence(STUDENT);
    server.token.issued.clear();
    await credentials.setTemporaryPassword(STUDENT, PASSWORD);
    expect(user(STUDENT).password).toBe(PASSWORD);
    expect(count(/token$/)).toBe(2);
  });

  it('that Graph never takes is no reason to go on', async () => {
    const { server, credentials, count } = await university();
    server.plan(/ \/v1/, { kind: 'instead', answer: graphError(401, 'InvalidAuthenticationToken', 'x') }, 9);
    await expect(credentials.setTemporaryPassword(STUDENT, PASSWORD)).rejects.toBeInstanceOf(DirectoryUnavailable);
    expect([count(/token$/), count(/\/v1/)]).toEqual([2, 2]);
  });

  it.each<[string, Trouble]>([
    ['fails', failed(500)],
    ['is throttled', throttled(429, '1')],
    ['breaks off', { kind: 'cut' }],
    ['never comes', { kind: 'hang' }],
    ['is no JSON', { kind: 'not-json' }],
  ])('that %s leaves everything undone, and is asked for anew the next time', async (_name, trouble) => {
    const entra = await university();
    const { server, credentials, user } = entra.with({ limits: { ...hurried, callSeconds: 10 } });
    server.plan(/token$/, trouble);
    await expect(credentials.setTemporaryPassword(STUDENT, PASSWORD)).rejects.toBeInstanceOf(DirectoryUnavailable);
    await credentials.setTemporaryPassword(STUDENT, PASSWORD);
    expect(user(STUDENT).password).toBe(PASSWORD);
  });
});

describe('a change that Graph turns away', () => {
  it.each([429, 503])('with %i and a pause is made after the pause', async (status) => {
    const { server, credentials, user, count } = await university();
    server.plan(/^PATCH/, throttled(status, '0'), 2);
    await credentials.setTemporaryPassword(STUDENT, PASSWORD);
    expect(user(STUDENT).password).toBe(PASSWORD);
    expect(count(/^PATCH/)).toBe(3);
  });

  it.each([429, 503])('with %i for longer than the call may take was not made', async (status) => {
    const { server, credentials, user, count } = await university();
    server.plan(/^PATCH/, throttled(status, '60'));
    await expect(credentials.setTemporaryPassword(STUDENT, PASSWORD)).rejects.toBeInstanceOf(DirectoryUnavailable);
    expect([user(STUDENT).mustChange, count(/^PATCH/)]).toEqual([false, 1]);
  });

  it('and then loses may have been made', async () => {
    const { server, credentials, user } = await university();
    server.plan(/^PATCH/, throttled(429, '0'));
    server.plan(/^PATCH/, { kind: 'lost' });
    await expect(credentials.setTemporaryPassword(STUDENT, PASSWORD)).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(user(STUDENT).password).toBe(PASSWORD);
  });

  it.each([302, 409, 423])('with %i was not made', async (status) => {
    const { server, credentials, count } = await university();
    const headers = { Location: `${server.origin}/elsewhere` };
    server.plan(/^PATCH/, { kind: 'instead', answer: graphError(status, 'x', 'x', headers) });
    await expect(credentials.setTemporaryPassword(STUDENT, PASSWORD)).rejects.toBeInstanceOf(DirectoryUnavailable);
    expect(count(/elsewhere/)).toBe(0);
  });
});

describe('a change whose answer', () => {
  const CHANGES: readonly [string, RegExp, (of: University) => Promise<unknown>][] = [
    ['a password', /^PATCH/, ({ credentials }) => credentials.setTemporaryPassword(STUDENT, PASSWORD)],
    ['a pass', /^POST.*PassMethods$/, ({ credentials }) => credentials.issueAccessPass(STUDENT)],
    ['the end of sessions', /^POST.*revoke/, ({ credentials }) => credentials.revokeSessions(STUDENT)],
  ];

  it.each(CHANGES)('is lost may have been made: %s', async (_name, on, change) => {
    const entra = await university();
    entra.server.plan(on, { kind: 'lost' });
    await expect(change(entra)).rejects.toBeInstanceOf(OutcomeUnknown);
  });

  it.each(CHANGES)('never comes may have been made: %s', async (_name, on, change) => {
    const entra = (await university()).with({ limits: { ...hurried, callSeconds: 10 } });
    await entra.accounts.find(STUDENT);
    entra.server.plan(on, { kind: 'hang' });
    await expect(change(entra)).rejects.toBeInstanceOf(OutcomeUnknown);
  });

  it.each([500, 502, 503, 504])('is %i may have been made', async (status) => {
    const entra = await university();
    for (const [, on, change] of CHANGES) {
      entra.server.plan(on, failed(status));
      await expect(change(entra)).rejects.toBeInstanceOf(OutcomeUnknown);
    }
  });

  it.each<Trouble['kind']>(['cut', 'not-json'])(
    'is broken (%s) may have been made, where it holds a pass',
    async (kind) => {
      const { server, credentials, user } = await university();
      server.plan(/^POST.*PassMethods$/, { kind } as Trouble);
      await expect(credentials.issueAccessPass(STUDENT)).rejects.toBeInstanceOf(OutcomeUnknown);
      expect(user(STUDENT).pass).toBeDefined();
      expect((await credentials.evidence(STUDENT)).accessPassIssuedAt).toBeInstanceOf(Date);
    },
  );

  it('is lost after a method was removed leaves nothing to do the next time', async () => {
    const { server, credentials, registerMethods } = await university();
    registerMethods(STUDENT, 'push');
    const [first] = await credentials.methods(STUDENT);
    server.plan(/^DELETE/, { kind: 'lost' });
    await expect(credentials.removeMethod(STUDENT, first!.id)).rejects.toBeInstanceOf(OutcomeUnknown);
    await expect(credentials.removeMethod(STUDENT, first!.id)).resolves.toBeUndefined();
  });

  it.each(CHANGES)('cannot come because nobody listens any more was not made: %s', async (_name, _on, change) => {
    const entra = await university();
    // The policy is known from before.
    await entra.credentials.prospect(STAFF);
    entra.server.plan(/transitiveMemberOf/, { kind: 'last' });
    const warned = vi.spyOn(log, 'warn');
    await expect(change(entra)).rejects.toBeInstanceOf(DirectoryUnavailable);
    expect(warned).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ unsent: true }), 'entra.no-answer');
    expect(entra.server.seen.at(-1)).toMatch(/transitiveMemberOf$/);
    warned.mockRestore();
  });
});

describe('a question', () => {
  const QUESTIONS: readonly [string, (of: University) => Promise<unknown>][] = [
    ['the facts', ({ accounts }) => accounts.find(STUDENT)],
    ['a person', ({ accounts }) => accounts.ofPerson('person-1')],
    ['the changes', ({ accounts }) => accounts.changesAfter(undefined)],
    ['the methods', ({ credentials }) => credentials.methods(STUDENT)],
    ['the evidence', ({ credentials }) => credentials.evidence(STUDENT)],
  ];
  const TROUBLES: readonly Trouble[] = [
    failed(500),
    failed(503),
    { kind: 'lost' },
    { kind: 'cut' },
    { kind: 'not-json' },
  ];

  it.each(QUESTIONS)('whose answer fails is only not answered: %s', async (_name, ask) => {
    const entra = await university();
    for (const trouble of TROUBLES) {
      entra.server.plan(/^GET/, trouble);
      await expect(ask(entra)).rejects.toBeInstanceOf(DirectoryUnavailable);
    }
    expect(await ask(entra)).toBeTruthy();
  });

  it('that Graph does not answer ends in the time of the call', async () => {
    const entra = (await university()).with({ limits: hurried });
    entra.server.plan(/^GET/, { kind: 'hang' });
    const start = Date.now();
    await expect(entra.accounts.find(STUDENT)).rejects.toBeInstanceOf(DirectoryUnavailable);
    expect(Date.now() - start).toBeLessThan(4_300);
  });

  it('that is answered slowly over and over ends in the time of the call', async () => {
    const entra = (await university()).with({ limits: { ...hurried, requestSeconds: 5 } });
    entra.server.plan(/^GET/, { kind: 'late', ms: 1200 }, 9);
    const start = Date.now();
    await expect(entra.credentials.evidence(STUDENT)).rejects.toBeInstanceOf(DirectoryUnavailable);
    expect(Date.now() - start).toBeLessThan(4_300);
  });

  it('whose answer is larger than any honest one is not answered', async () => {
    const entra = (await university()).with({ limits: { ...GRAPH_LIMITS, answerBytes: 200 } });
    await expect(entra.accounts.find(STUDENT)).rejects.toBeInstanceOf(DirectoryUnavailable);
  });

  it('about an account that two users claim is not answered', async () => {
    const { server, accounts, credentials } = await university();
    server.tenant.add({ userPrincipalName: `${STUDENT}@university.example`, employeeType: 'staff' });
    await expect(accounts.find(STUDENT)).rejects.toBeInstanceOf(DirectoryUnavailable);
    await expect(credentials.setTemporaryPassword(STUDENT, PASSWORD)).rejects.toBeInstanceOf(DirectoryUnavailable);
  });

  it('about an account of which the directory knows no person is not answered, and keeps no news of others back', async () => {
    const { accounts, server } = await university();
    const before = (await accounts.changesAfter(undefined)).changes.length;
    const user = server.tenant.find(`${STUDENT}@university.example`)!;
    server.tenant.change(user, { onPremisesExtensionAttributes: {} });
    await expect(accounts.find(STUDENT)).rejects.toBeInstanceOf(DirectoryUnavailable);
    expect((await accounts.changesAfter(undefined)).changes).toHaveLength(before - 1);
  });

  it.each(['employeeId', 'onPremisesSamAccountName'])('finds an account by its %s', async (attribute) => {
    const mapping = accountMapping(JSON.stringify({ ...JSON.parse(MAPPING), id: { attribute } }));
    const { accounts } = (await university()).with({ mapping });
    expect(await accounts.find(STUDENT)).toMatchObject({ accountId: STUDENT });
    expect(await accounts.find('9999999999')).toBeUndefined();
  });

  it('is answered by what a replica has heard so far', async () => {
    const { server, credentials } = await university();
    const { passwordChangedAt } = await credentials.evidence(STUDENT);
    server.tenant.fallBehind();
    await credentials.setTemporaryPassword(STUDENT, PASSWORD);
    expect((await credentials.evidence(STUDENT)).passwordChangedAt).toEqual(passwordChangedAt);
    server.tenant.seen = undefined;
    expect((await credentials.evidence(STUDENT)).passwordChangedAt).not.toEqual(passwordChangedAt);
  });
});

describe('what Graph refuses', () => {
  it('for want of a permission is not permitted', async () => {
    const { server, accounts, credentials, registerMethods } = await university();
    registerMethods(STUDENT, 'push');
    const [method] = await credentials.methods(STUDENT);
    const without = async (permission: string, call: () => Promise<unknown>) => {
      server.application.permissions = new Set(PERMISSIONS.filter((one) => one !== permission));
      return reasonOf(call());
    };
    const methods = 'UserAuthenticationMethod.ReadWrite.All';
    const reasons = [
      await without('User.Read.All', () => accounts.find(STUDENT)),
      await without('User.Read.All', () => accounts.ofPerson('person-1')),
      await without('User.Read.All', () => accounts.changesAfter(undefined)),
      await without('User-PasswordProfile.ReadWrite.All', () => credentials.setTemporaryPassword(STUDENT, PASSWORD)),
      await without(methods, () => credentials.issueAccessPass(STUDENT)),
      await without(methods, () => credentials.withdrawAccessPass(STUDENT)),
      await without(methods, () => credentials.methods(STUDENT)),
      await without(methods, () => credentials.removeMethod(STUDENT, method!.id)),
      await without(methods, () => credentials.evidence(STUDENT)),
      await without('User.RevokeSessions.All', () => credentials.revokeSessions(STUDENT)),
    ];
    expect(reasons).toEqual(reasons.map(() => 'not-permitted'));
  });

  it('because the target is an administrator is protected', async () => {
    const { server, credentials, user } = await university();
    for (const membership of [
      { '@odata.type': '#microsoft.graph.directoryRole', id: 'role' },
      { '@odata.type': '#microsoft.graph.group', id: 'group', isAssignableToRole: true },
    ] as const) {
      user(STUDENT).memberships = [membership];
      expect(await reasonOf(credentials.setTemporaryPassword(STUDENT, PASSWORD))).toBe('account-protected');
    }
    server.plan(/^PATCH/, { kind: 'instead', answer: graphError(403, 'Authorization_RequestDenied', 'x') });
    expect(await reasonOf(credentials.setTemporaryPassword(PRIVILEGED, PASSWORD))).toBe('account-protected');
  });

  it('by its policy of access passes is not allowed', async () => {
    const { server, credentials, user } = await university();
    server.tenant.policy.excluded = [user(STUDENT).id];
    expect(await reasonOf(credentials.issueAccessPass(STUDENT))).toBe('access-pass-not-allowed');
    expect(await reasonOf(credentials.issueAccessPass(STAFF))).toBe('done');
  });

  it('for no reason that is known is refused all the same', async () => {
    const { server, credentials } = await university();
    server.plan(/revoke/, { kind: 'instead', answer: { status: 422 } });
    expect(await reasonOf(credentials.revokeSessions(STUDENT))).toBe('other');
    expect(await reasonOf(credentials.removeMethod(STUDENT, 'no method of ours'))).toBe('other');
  });

  it('because the user went meanwhile is refused as unknown', async () => {
    const { server, credentials } = await university();
    server.plan(/^PATCH/, { kind: 'instead', answer: graphError(404, 'Request_ResourceNotFound', 'x') });
    expect(await reasonOf(credentials.setTemporaryPassword(STUDENT, PASSWORD))).toBe('account-unknown');
  });
});

describe('an account that has ended', () => {
  it('gets neither password nor pass, though Graph would give them', async () => {
    const { credentials, user, count } = await university();
    expect(await reasonOf(credentials.setTemporaryPassword(LEFT, PASSWORD))).toBe('account-ended');
    expect(await reasonOf(credentials.issueAccessPass(LEFT))).toBe('account-ended');
    expect([user(LEFT).pass, count(/^(PATCH|POST \/v1)/)]).toEqual([undefined, 0]);
  });

  it('and one that is merely disabled get none', async () => {
    const { server, accounts, credentials, user, with: another } = await university();
    server.tenant.change(user(STUDENT), { accountEnabled: false });
    expect(await reasonOf(credentials.setTemporaryPassword(STUDENT, PASSWORD))).toBe('account-ended');
    const { standing: _, ...rest } = JSON.parse(MAPPING);
    const mapping = accountMapping(JSON.stringify(rest));
    const unaware = another({ mapping });
    expect(await unaware.accounts.find(STUDENT)).toMatchObject({ standing: 'current' });
    expect(await reasonOf(unaware.credentials.issueAccessPass(STUDENT))).toBe('account-ended');
    expect(await accounts.find(STUDENT)).toMatchObject({ standing: 'left' });
  });

  it('and one of which it is not told get none either', async () => {
    const { server, credentials, user } = await university();
    server.tenant.change(user(STUDENT), { accountEnabled: null });
    expect(await reasonOf(credentials.setTemporaryPassword(STUDENT, PASSWORD))).toBe('not-permitted');
  });

  it('can be voided', async () => {
    const { credentials, user } = await university();
    await credentials.withdrawAccessPass(LEFT);
    await credentials.revokeSessions(LEFT);
    expect(user(LEFT).sessionsEnded).toBe(1);
  });
});

describe('a user who is kept on premises', () => {
  const synced = async (change = {}) => {
    const entra = (await university()).with(change);
    entra.server.tenant.change(entra.user(STUDENT), { onPremisesSyncEnabled: true });
    return entra;
  };

  it('gets no password that would be changed in the cloud alone, and is told why', async () => {
    const { server, credentials, count } = await synced();
    server.tenant.writeback = 'changes the cloud alone';
    expect(await reasonOf(credentials.setTemporaryPassword(STUDENT, PASSWORD))).toBe('mastered-elsewhere');
    expect(count(/^PATCH/)).toBe(0);
    expect(await reasonOf(credentials.setTemporaryPassword(STAFF, PASSWORD))).toBe('done');
  });

  it('gets one where it is written back', async () => {
    const { server, credentials, user } = await synced({ passwordWriteback: true });
    server.tenant.writeback = 'writes back';
    expect(await credentials.setTemporaryPassword(STUDENT, PASSWORD)).toEqual({ changeForced: true });
    expect(user(STUDENT).passwordOnPremises).toBe(PASSWORD);
    expect(await reasonOf(credentials.setTemporaryPassword(STUDENT, 'x'))).toBe('password-refused');
  });

  it('is recognised by what Graph says where the tenant does not write back after all', async () => {
    const { server, credentials } = await synced({ passwordWriteback: true });
    expect(await reasonOf(credentials.setTemporaryPassword(STUDENT, PASSWORD))).toBe('mastered-elsewhere');
    const said = 'Unable to update the specified properties for on-premises mastered Directory Sync objects.';
    server.plan(/^PATCH/, { kind: 'instead', answer: graphError(403, 'Authorization_RequestDenied', said) });
    expect(await reasonOf(credentials.setTemporaryPassword(STUDENT, PASSWORD))).toBe('mastered-elsewhere');
  });

  it('gets a pass, which Entra ID itself takes', async () => {
    const { credentials, user } = await synced();
    const { code } = await credentials.issueAccessPass(STUDENT);
    expect(user(STUDENT).pass?.code).toBe(code);
  });

  it('is one no more when the account has moved to the cloud', async () => {
    const { server, credentials, user } = await synced();
    server.tenant.change(user(STUDENT), { onPremisesSyncEnabled: false });
    expect(await reasonOf(credentials.setTemporaryPassword(STUDENT, PASSWORD))).toBe('done');
  });
});

describe('a guest who is an account by the mapping', () => {
  it('gets neither password nor pass, since the sign-in is elsewhere', async () => {
    const mapping = accountMapping(JSON.stringify({ ...JSON.parse(MAPPING), id: { attribute: 'employeeId' } }));
    const { server, credentials, user, count } = (await university()).with({ mapping });
    const guest = { userPrincipalName: 'guest_elsewhere.example#EXT#@university.example' };
    server.tenant.change(user(STUDENT), guest);
    expect(await reasonOf(credentials.setTemporaryPassword(STUDENT, PASSWORD))).toBe('mastered-elsewhere');
    expect(await reasonOf(credentials.issueAccessPass(STUDENT))).toBe('access-pass-not-allowed');
    expect(count(/^(PATCH|POST \/v1)/)).toBe(0);
  });
});

describe('an access pass', () => {
  it('lives as long as the settings say, and opens once', async () => {
    const { credentials, user } = await university();
    const { expiresAt } = await credentials.issueAccessPass(STUDENT);
    expect(Math.abs(expiresAt.getTime() - Date.now() - 3_600_000)).toBeLessThan(5_000);
    expect(user(STUDENT).pass).toMatchObject({ lifetimeInMinutes: 60, isUsableOnce: true });
  });

  it.each([
    [600, false, { most: 480, onceOnly: true }, 480, true],
    [10, true, { least: 30, onceOnly: false }, 30, true],
    [90, false, { most: 480, onceOnly: false }, 90, false],
  ])('of %i minutes, once: %j, is fitted to the policy %j', async (minutes, once, policy, lifetime, usableOnce) => {
    const { server, credentials, user } = (await university()).with({ passMinutes: minutes, passOnce: once });
    Object.assign(server.tenant.policy, policy);
    await credentials.issueAccessPass(STUDENT);
    expect(user(STUDENT).pass).toMatchObject({ lifetimeInMinutes: lifetime, isUsableOnce: usableOnce });
  });

  it('is what the settings say where the policy cannot be read', async () => {
    const { server, credentials, user } = (await university()).with({ passMinutes: 90 });
    server.plan(/GET .*policies/, failed(500));
    await credentials.issueAccessPass(STUDENT);
    expect(user(STUDENT).pass).toMatchObject({ lifetimeInMinutes: 90, isUsableOnce: true });
  });

  it('that the policy leaves useless is taken back, and refused as not allowed', async () => {
    const { server, credentials, user } = await university();
    server.tenant.policy.excluded = [user(STUDENT).id];
    server.tenant.issuesUselessPasses = true;
    expect(await reasonOf(credentials.issueAccessPass(STUDENT))).toBe('access-pass-not-allowed');
    expect(user(STUDENT).pass).toBeUndefined();
  });

  it('that is useless and cannot be taken back is refused all the same, and the log tells of it', async () => {
    const { server, credentials } = await university();
    server.tenant.usability = 'Expired';
    server.plan(/^DELETE/, failed(500));
    const warned = vi.spyOn(log, 'warn');
    expect(await reasonOf(credentials.issueAccessPass(STUDENT))).toBe('other');
    expect(warned).toHaveBeenCalledWith({ reason: 'other' }, 'entra.useless-pass-left');
    warned.mockRestore();
  });

  it('that begins in a while is given all the same', async () => {
    const { server, credentials, user } = await university();
    server.tenant.usability = 'NotYetValid';
    expect((await credentials.issueAccessPass(STUDENT)).code).toBe(user(STUDENT).pass?.code);
  });

  it('is evidence by its own time, beside passes that were used', async () => {
    const { credentials, user } = await university();
    await credentials.issueAccessPass(STUDENT);
    user(STUDENT).spentPasses = [{ ...user(STUDENT).pass!, id: 'spent', createdDateTime: '2026-01-01T00:00:00Z' }];
    const { accessPassIssuedAt } = await credentials.evidence(STUDENT);
    expect(accessPassIssuedAt).toEqual(new Date(user(STUDENT).pass!.createdDateTime));
  });
});

describe('the prospect of an account', () => {
  const GROUP = { '@odata.type': '#microsoft.graph.group', id: 'a-group' } as const;

  it('rules nothing out for who is here, and tells whether there is a second factor', async () => {
    const { credentials, registerMethods } = await university();
    expect(await credentials.prospect(STUDENT)).toEqual({ refuses: {}, secondFactor: false });
    registerMethods(STUDENT, 'push');
    expect(await credentials.prospect(STUDENT)).toEqual({ refuses: {}, secondFactor: true });
  });

  it('tells what the account itself stands against', async () => {
    const { server, credentials, user } = await university();
    server.tenant.change(user(STAFF), { onPremisesSyncEnabled: true });
    const refused = async (id: string) => (await credentials.prospect(id)).refuses;
    expect(await refused(LEFT)).toEqual({ password: 'account-ended', 'access-pass': 'account-ended' });
    expect(await refused(STAFF)).toEqual({ password: 'mastered-elsewhere' });
    expect(await reasonOf(refused('9999999999'))).toBe('account-unknown');
  });

  it('tells whom the policy of passes leaves out, and reads it once for all', async () => {
    const { server, credentials, user, count } = await university();
    server.tenant.policy.included = [GROUP.id];
    user(STAFF).memberships = [GROUP];
    const passOf = async (id: string) => (await credentials.prospect(id)).refuses['access-pass'];
    expect([await passOf(STUDENT), await passOf(STAFF)]).toEqual(['access-pass-not-allowed', undefined]);
    expect(count(/policies/)).toBe(1);
  });

  it('tells that the tenant gives no passes, and that it gives them again after a while', async () => {
    const { server, credentials } = (await university()).with({ limits: { ...GRAPH_LIMITS, policySeconds: 0 } });
    server.tenant.policy.enabled = false;
    expect((await credentials.prospect(STUDENT)).refuses).toEqual({ 'access-pass': 'access-pass-not-allowed' });
    server.tenant.policy.enabled = true;
    expect((await credentials.prospect(STUDENT)).refuses).toEqual({});
  });

  it('rules nothing out by a policy or groups that cannot be read', async () => {
    const { server, credentials } = (await university()).with({ limits: { ...GRAPH_LIMITS, policySeconds: 0 } });
    server.tenant.policy.included = [GROUP.id];
    server.plan(/policies/, failed(500));
    expect((await credentials.prospect(STUDENT)).refuses).toEqual({});
    // The first time they are read for the mapping.
    server.plan(/transitiveMemberOf/, { kind: 'late', ms: 0 });
    server.plan(/transitiveMemberOf/, failed(500));
    expect((await credentials.prospect(STUDENT)).refuses).toEqual({});
    server.application.permissions = new Set(PERMISSIONS.filter((one) => !one.startsWith('Policy')));
    expect((await credentials.prospect(STUDENT)).refuses).toEqual({});
    server.application.permissions = new Set(PERMISSIONS);
    expect((await credentials.prospect(STUDENT)).refuses).toEqual({ 'access-pass': 'access-pass-not-allowed' });
  });

  it('says nothing of second factors that it could not read', async () => {
    const { server, credentials, registerMethods } = await university();
    registerMethods(STUDENT, 'push');
    server.plan(/authentication\/methods$/, failed(500));
    expect(await credentials.prospect(STUDENT)).toEqual({ refuses: {} });
    server.plan(/beta/, failed(500));
    expect(await credentials.prospect(STUDENT)).toEqual({ refuses: {}, secondFactor: true });
    server.application.permissions = new Set(PERMISSIONS.filter((one) => !one.includes('UserAuthenticationMethod')));
    expect(await credentials.prospect(STUDENT)).toEqual({ refuses: { 'access-pass': 'not-permitted' } });
  });
});

describe('ending sessions', () => {
  const answers = (answer: object): Trouble => ({ kind: 'instead', answer: { status: 200, ...answer } });

  it('that Graph says it did not do is not done', async () => {
    const { server, credentials } = await university();
    server.plan(/revoke/, answers({ body: { value: false } }));
    await expect(credentials.revokeSessions(STUDENT)).rejects.toBeInstanceOf(DirectoryUnavailable);
  });

  it.each([{}, { status: 204 }, { body: { value: true } }])('is done with the answer %j', async (answer) => {
    const { server, credentials } = await university();
    server.plan(/revoke/, answers(answer));
    await expect(credentials.revokeSessions(STUDENT)).resolves.toBeUndefined();
  });
});

describe('second factors', () => {
  it.each(['push', 'sms', 'unknown'])(
    'can be removed in the order in which they are listed, with the default %s',
    async (preferred) => {
      const { credentials, registerMethods, user } = await university();
      registerMethods(STUDENT, preferred);
      for (const { id } of await credentials.methods(STUDENT)) await credentials.removeMethod(STUDENT, id);
      expect(user(STUDENT).methods.map((method) => method['@odata.type'])).toEqual([
        '#microsoft.graph.passwordAuthenticationMethod',
      ]);
    },
  );

  it.each(['external', 'qrCodePin'])('are removed where their own page says, too: %s', async (type) => {
    const { credentials, user } = await university();
    const method = { '@odata.type': `#microsoft.graph.${type}AuthenticationMethod`, id: 'id/1' };
    user(STUDENT).methods = [...user(STUDENT).methods, method];
    for (const { id } of await credentials.methods(STUDENT)) await credentials.removeMethod(STUDENT, id);
    expect(user(STUDENT).methods).not.toContain(method);
    expect(await credentials.methods(STUDENT)).toEqual([]);
  });

  it('are listed though nobody tells the default', async () => {
    const { server, credentials, registerMethods } = await university();
    registerMethods(STUDENT, 'push');
    server.plan(/^GET \/beta/, failed(404));
    expect(await credentials.methods(STUDENT)).toHaveLength(4);
  });

  it('are told with their time, where Graph knows it, and with nothing else', async () => {
    const { credentials, registerMethods } = await university();
    registerMethods(STUDENT, 'push');
    const times = (await credentials.methods(STUDENT)).map(
      ({ registeredAt }) => registeredAt?.toISOString() ?? 'unknown',
    );
    expect(times.toSorted()).toEqual([
      '2026-04-01T00:00:00.000Z',
      '2026-05-01T00:00:00.000Z',
      '2026-06-01T00:00:00.000Z',
      'unknown',
    ]);
  });

  it('include no pass and no password', async () => {
    const { credentials } = await university();
    await credentials.issueAccessPass(STUDENT);
    expect(await credentials.methods(STUDENT)).toEqual([]);
  });
});

describe('the feed of changes', () => {
  const followed = async ({ accounts }: Pick<University, 'accounts'>, from?: string) => {
    const ids: string[] = [];
    for (let cursor = from; ;) {
      const page = await accounts.changesAfter(cursor);
      ids.push(...page.changes.map(({ facts }) => facts.accountId));
      cursor = page.cursor;
      if (!page.more) return { ids, cursor };
    }
  };

  it('tells every account page by page, no guest, and then only what changed', async () => {
    const { server, accounts, user } = await university();
    const first = await followed({ accounts });
    expect(first.ids.toSorted()).toEqual([STUDENT, LEFT, '1000000004', STAFF, PRIVILEGED].toSorted());
    server.tenant.change(user(STAFF), { displayName: '別名' });
    const second = await followed({ accounts }, first.cursor);
    expect([second.ids, (await followed({ accounts }, second.cursor)).ids]).toEqual([[STAFF], []]);
  });

  it('passes over those that were removed', async () => {
    const { server, accounts, user } = await university();
    const { cursor } = await followed({ accounts });
    server.tenant.remove(user(LEFT));
    server.tenant.change(user(STUDENT), { displayName: '別名' });
    expect((await followed({ accounts }, cursor)).ids).toEqual([STUDENT]);
  });

  it('begins again where Graph has forgotten the cursor', async () => {
    const { server, accounts } = await university();
    const { cursor } = await followed({ accounts });
    server.deltaTokens.clear();
    expect((await followed({ accounts }, cursor)).ids).toHaveLength(5);
  });

  it.each([
    [410, 'x'],
    [400, 'resyncRequired'],
    [400, 'syncStateNotFound'],
    [400, 'Directory_ExpiredPageToken'],
  ])('begins again when the answer is %i, %s', async (status, code) => {
    const { server, accounts } = await university();
    const { cursor } = await followed({ accounts });
    server.plan(/delta/, { kind: 'instead', answer: graphError(status, code, 'x') });
    expect((await followed({ accounts }, cursor)).ids).toHaveLength(5);
  });

  it.each(['7', 'https://evil.example/v1.0/users/delta'])(
    'begins again after a cursor of another directory: %s',
    async (cursor) => {
      expect((await followed(await university(), cursor)).ids).toHaveLength(5);
    },
  );

  it.each(['@odata.nextLink', '@odata.deltaLink'])('takes no %s that leads elsewhere', async (link) => {
    const [{ server, accounts }, evil] = [await university(), await university()];
    const body = { value: [], [link]: `${evil.server.origin}/v1.0/users/delta?$skiptoken=x` };
    server.plan(/delta/, { kind: 'instead', answer: { status: 200, body } });
    await expect(accounts.changesAfter(undefined)).rejects.toBeInstanceOf(DirectoryUnavailable);
    expect(evil.server.seen).toEqual([]);
  });

  it('follows no link elsewhere in any other list', async () => {
    const [{ server, accounts }, evil] = [await university(), await university()];
    const body = { value: [], '@odata.nextLink': `${evil.server.origin}/v1.0/users?$skiptoken=x` };
    server.plan(/users$/, { kind: 'instead', answer: { status: 200, body } });
    await expect(accounts.find(STUDENT)).rejects.toBeInstanceOf(DirectoryUnavailable);
    expect(evil.server.seen).toEqual([]);
  });

  it('takes no page without a list or without a way on', async () => {
    const { server, accounts } = await university();
    for (const body of [
      {},
      { value: [] },
      { value: 'x', '@odata.deltaLink': `${server.origin}/v1.0/users/delta?$deltatoken=x` },
    ]) {
      server.plan(/delta/, { kind: 'instead', answer: { status: 200, body } });
      await expect(accounts.changesAfter(undefined)).rejects.toBeInstanceOf(DirectoryUnavailable);
    }
  });
});
