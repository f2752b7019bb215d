import { randomUUID } from 'node:crypto';
import { EntraAccounts } from '../../../src/connectors/entra/entra-accounts.js';
import { EntraCredentials } from '../../../src/connectors/entra/entra-credentials.js';
import { type EntraSettings, GRAPH_LIMITS, SIGN_IN } from '../../../src/connectors/entra/entra-settings.js';
import { Graph } from '../../../src/connectors/graph/graph.js';
import { accountMapping } from '../../../src/connectors/mapping/account-mapping.js';
import { certificateOfKey, certifiedKey, thumbprintOfKey } from '../../support/certified-key.js';
import type { DirectoryWorld } from '../directory-contract.js';
import { GraphServer } from './graph-server.js';
import { MAPPING, PRIVILEGED_GROUP } from './mapping.js';
import type { TenantUser } from './tenant.js';

const MOBILE = '3179e48a-750b-4051-897c-87b9720928f7';
const ALTERNATE = 'b6332ec1-7057-4abe-9331-3d72feddfe41';

export const STUDENT = '1000000001';
export const STAFF = '2000000001';
export const LEFT = '1000000003';
/** Who will leave, in a while. */
export const STAYING = '1000000004';
export const PRIVILEGED = '2000000009';

/** What the documentation asks for at the least. */
export const PERMISSIONS = [
  'User.Read.All',
  'User-PasswordProfile.ReadWrite.All',
  'UserAuthenticationMethod.ReadWrite.All',
  'User.RevokeSessions.All',
  'Policy.Read.AuthenticationMethod',
  'GroupMember.Read.All',
  'User-LifeCycleInfo.Read.All',
];

/** A university in a tenant of its own, with the connector that is set up for it. */
export class University {
  readonly accounts: EntraAccounts;
  readonly credentials: EntraCredentials;

  private constructor(
    readonly server: GraphServer,
    readonly settings: EntraSettings,
  ) {
    const graph = new Graph(settings);
    this.accounts = new EntraAccounts(graph);
    this.credentials = new EntraCredentials(graph);
  }

  static async start(change: Partial<EntraSettings> = {}): Promise<University> {
    const application = {
      tenantId: randomUUID(),
      clientId: randomUUID(),
      secret: `s3cret:+/%${randomUUID()}`,
      certificate: certificateOfKey,
      permissions: new Set(PERMISSIONS),
    };
    const server = await GraphServer.start(application);
    const university = new University(server, {
      connector: 'entra',
      tenantId: application.tenantId,
      clientId: application.clientId,
      credential: { kind: 'private_key_jwt', jwk: certifiedKey, thumbprint: thumbprintOfKey },
      graphUrl: `${server.origin}/v1.0`,
      authorityUrl: server.origin,
      mapping: accountMapping(MAPPING, SIGN_IN),
      passMinutes: 60,
      passOnce: true,
      passwordWriteback: false,
      limits: GRAPH_LIMITS,
      ...change,
    });
    university.populate();
    return university;
  }

  stop(): void {
    this.server.stop();
  }

  /** A connector for the same tenant with other settings. */
  readonly with = (change: Partial<EntraSettings>): University =>
    new University(this.server, { ...this.settings, ...change });

  readonly user = (accountId: string): TenantUser => {
    const user = this.server.tenant.find(`${accountId}@university.example`);
    if (!user) throw new Error('no such user');
    return user;
  };

  /** How many requests to an operation have arrived. */
  readonly count = (operation: RegExp): number => this.server.seen.filter((name) => operation.test(name)).length;

  /** What a person could try, for the contract of connectors. */
  world(): DirectoryWorld {
    const { accounts, credentials } = this;
    return {
      directory: {
        abilities: credentials.abilities,
        passSignsIn: credentials.passSignsIn,
        prospect: (id) => credentials.prospect(id),
        missingRights: (id) => credentials.missingRights(id),
        find: (id) => accounts.find(id),
        ofPerson: (id) => accounts.ofPerson(id),
        changesAfter: (cursor) => accounts.changesAfter(cursor),
        setTemporaryPassword: (id, password) => credentials.setTemporaryPassword(id, password),
        issueAccessPass: (id) => credentials.issueAccessPass(id),
        withdrawAccessPass: (id) => credentials.withdrawAccessPass(id),
        methods: (id) => credentials.methods(id),
        removeMethod: (id, method) => credentials.removeMethod(id, method),
        revokeSessions: (id) => credentials.revokeSessions(id),
        evidence: (id) => credentials.evidence(id),
      },
      student: STUDENT,
      sameStaff: STAFF,
      left: LEFT,
      privileged: PRIVILEGED,
      signIn: async (id, password) => {
        const { password: right, mustChange } = this.user(id);
        if (password !== right) return 'refused';
        return mustChange ? 'must-change' : 'in';
      },
      passOpens: async (id, code) => this.user(id).pass?.code === code,
      registerMethod: async (id) => this.registerMethods(id, 'sms'),
      rename: async (id, name) => this.server.tenant.change(this.user(id), { displayName: name }),
    };
  }

  /** Two phone numbers, the app and a key, of which one is the default. */
  readonly registerMethods = (accountId: string, preferred: string): void => {
    const user = this.user(accountId);
    const method = (type: string, id: string, createdDateTime?: string) => ({
      '@odata.type': `#microsoft.graph.${type}AuthenticationMethod`,
      id,
      ...(createdDateTime && { createdDateTime }),
    });
    user.preferred = preferred;
    user.methods = [
      ...user.methods,
      method('phone', MOBILE, '2026-04-01T00:00:00Z'),
      method('phone', ALTERNATE),
      method('microsoftAuthenticator', randomUUID(), '2026-05-01T00:00:00Z'),
      method('fido2', `-2_${randomUUID()}`, '2026-06-01T00:00:00Z'),
    ];
  };

  private populate(): void {
    const { tenant } = this.server;
    const account = (id: string, of: object, privileged = false) =>
      tenant.add(
        {
          userPrincipalName: `${id}@university.example`,
          displayName: `氏名 ${id}`,
          mail: `${id}@university.example`,
          otherMails: [`${id}@elsewhere.example`],
          preferredLanguage: 'ja',
          employeeId: id,
          onPremisesSamAccountName: id,
          employeeType: id.startsWith('2') ? 'staff' : 'student',
          onPremisesExtensionAttributes: { extensionAttribute1: `person-${id}` },
          ...of,
        },
        privileged ? [{ '@odata.type': '#microsoft.graph.group', id: PRIVILEGED_GROUP }] : [],
      );
    account(STUDENT, { onPremisesExtensionAttributes: { extensionAttribute1: 'person-1' } });
    account(STAFF, { onPremisesExtensionAttributes: { extensionAttribute1: 'person-1' } });
    account(LEFT, { accountEnabled: false, employeeLeaveDateTime: '2026-03-31T15:00:00Z' });
    account(STAYING, { department: '文学部', employeeLeaveDateTime: '2999-03-31T15:00:00Z' });
    account(PRIVILEGED, {}, true);
    tenant.add({ userPrincipalName: 'guest_elsewhere.example#EXT#@university.example', displayName: 'A guest' });
  }
}
