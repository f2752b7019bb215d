import { afterAll, describe, expect, it } from 'vitest';
import { accountMapping } from '../../../src/connectors/mapping/account-mapping.js';
import { DirectoryRefused, DirectoryUnavailable } from '../../../src/recovery/ports/directory-errors.js';
import { graphError } from './graph-answer.js';
import { MAPPING } from './mapping.js';
import { PERMISSIONS, PRIVILEGED, STUDENT, University } from './university.js';

const universities: University[] = [];
const university = async () => {
  const started = await University.start();
  universities.push(started);
  return started;
};
afterAll(() => universities.forEach((each) => each.stop()));

const GROUP = { '@odata.type': '#microsoft.graph.group', id: 'group', isAssignableToRole: true } as const;
const withOnly = async (permissions: readonly string[]) => {
  const entra = await university();
  entra.server.application.permissions = new Set(permissions);
  return entra;
};
const without = (...permissions: readonly string[]) =>
  withOnly(PERMISSIONS.filter((one) => !permissions.includes(one)));
const missing = async ({ credentials }: University, accountId = STUDENT) =>
  (await credentials.missingRights(accountId)).map(({ right }) => right);

describe('the rights of an application', () => {
  it('are all there where it has what the documentation asks for, and nothing was changed', async () => {
    const entra = await university();
    expect([await missing(entra), await missing(entra, PRIVILEGED)]).toEqual([[], []]);
    expect(entra.server.seen.every((name) => name.startsWith('GET ') || name.endsWith('/token'))).toBe(true);
  });

  it.each(PERMISSIONS)('are told with what fails where %s is missing', async (permission) => {
    const entra = await without(permission);
    const [found, ...others] = await entra.credentials.missingRights(STUDENT);
    expect([found?.right, others]).toEqual([permission, []]);
    expect(found?.without).toMatch(/^.{15,}\.$/);
  });

  it('are all told at once, of an account that nobody knows as well', async () => {
    const entra = await withOnly([]);
    expect((await missing(entra, '9999999999')).toSorted()).toEqual(PERMISSIONS.toSorted());
  });

  it('may be held by greater ones', async () => {
    const more = ['User.ReadWrite.All', 'Group.Read.All', 'Policy.Read.All', 'User-LifeCycleInfo.ReadWrite.All'];
    expect(await missing(await withOnly([...more, 'UserAuthenticationMethod.ReadWrite.All']))).toEqual([]);
  });

  it('to write are not taken for given because reading works', async () => {
    const read = PERMISSIONS.map((one) => one.replace('Method.ReadWrite', 'Method.Read'));
    expect(await missing(await withOnly(read))).toEqual(['UserAuthenticationMethod.ReadWrite.All']);
  });

  it('to read are tried where the token tells nothing, and those to write are not guessed', async () => {
    const methods = 'UserAuthenticationMethod.ReadWrite.All';
    const entra = await without(
      'User.RevokeSessions.All',
      'Policy.Read.AuthenticationMethod',
      methods,
      'GroupMember.Read.All',
    );
    entra.server.token.opaque = true;
    entra.user(STUDENT).memberships = [GROUP];
    expect(await missing(entra)).toEqual(['GroupMember.Read.All', methods, 'Policy.Read.AuthenticationMethod']);
  });

  it('include none for a property that the mapping does not ask for', async () => {
    const { leftAt: _, endsAt: __, ...rest } = JSON.parse(MAPPING);
    const entra = (await without('User-LifeCycleInfo.Read.All')).with({
      mapping: accountMapping(JSON.stringify(rest)),
    });
    expect(await missing(entra)).toEqual([]);
  });

  it('are not missing because Graph has no beta, and are not known while it is down', async () => {
    const entra = await university();
    entra.server.plan(/beta/, { kind: 'instead', answer: graphError(404, 'ResourceNotFound', 'x') });
    expect(await missing(entra)).toEqual([]);
    entra.server.plan(/policies/, { kind: 'instead', answer: graphError(503, 'ServiceUnavailable', 'x') });
    await expect(missing(entra)).rejects.toBeInstanceOf(DirectoryUnavailable);
  });

  it('are tried on an account that is not understood as well, as far as that goes', async () => {
    const entra = await without('Policy.Read.AuthenticationMethod');
    entra.server.tenant.change(entra.user(STUDENT), { onPremisesExtensionAttributes: {} });
    expect(await missing(entra)).toEqual(['Policy.Read.AuthenticationMethod']);
  });

  it('to read groups decide whether an administrator by way of one is told apart', async () => {
    const reasonIn = async (entra: University) => {
      entra.user(STUDENT).memberships = [GROUP];
      const refusal = await entra.credentials.setTemporaryPassword(STUDENT, 'Temporary4you234').catch((error) => error);
      return refusal instanceof DirectoryRefused && refusal.details.reason;
    };
    expect(await reasonIn(await university())).toBe('account-protected');
    expect(await reasonIn(await without('GroupMember.Read.All'))).toBe('not-permitted');
  });
});
