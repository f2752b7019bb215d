import { randomUUID } from 'node:crypto';

/** What a user of the tenant is a member of. */
export interface Membership {
  readonly '@odata.type': '#microsoft.graph.group' | '#microsoft.graph.directoryRole';
  readonly id: string;
  readonly isAssignableToRole?: boolean;
}

export interface Method {
  readonly '@odata.type': string;
  readonly id: string;
  readonly createdDateTime?: string;
}

interface Pass {
  readonly id: string;
  readonly code: string;
  readonly createdDateTime: string;
  readonly lifetimeInMinutes: number;
  readonly isUsableOnce: boolean;
}

/** A user with what belongs to it. */
export interface TenantUser {
  readonly id: string;
  properties: Readonly<Record<string, unknown>>;
  password: string;
  mustChange: boolean;
  /** Of who is kept on premises: what opens there. */
  passwordOnPremises?: string;
  memberships: readonly Membership[];
  methods: readonly Method[];
  preferred?: string;
  pass?: Pass;
  /** Passes that were used or have expired. */
  spentPasses: readonly Pass[];
  sessionsEnded: number;
  /** Whether it is among the users no more. */
  removed: boolean;
  /** Grows with every change. */
  version: number;
}

/** A tenant with its users and policies, as it stands behind Graph. */
export class Tenant {
  readonly users: TenantUser[] = [];
  version = 0;
  /** Of Temporary Access Passes. */
  policy = {
    enabled: true,
    least: 10,
    most: 480,
    onceOnly: false,
    /** Ids of groups and users. */
    included: ['all_users'] as readonly string[],
    excluded: [] as readonly string[],
  };
  /** Whether who is outside of the policy gets a pass that opens nothing. */
  issuesUselessPasses = false;
  /** What a new pass says of its use, where not what the policy makes of it. */
  usability: 'Expired' | 'NotYetValid' | 'OneTimeUsed' | undefined;
  /** What comes of a password for somebody who is kept on premises. */
  writeback: 'refuses' | 'changes the cloud alone' | 'writes back' = 'refuses';
  /** The version that reads are answered from, while a replica is behind. */
  seen: Map<string, Readonly<Record<string, unknown>>> | undefined;

  add(properties: Readonly<Record<string, unknown>>, memberships: readonly Membership[] = []): TenantUser {
    const user: TenantUser = {
      id: randomUUID(),
      properties: { accountEnabled: true, lastPasswordChangeDateTime: '2026-01-01T00:00:00Z', ...properties },
      password: randomUUID(),
      mustChange: false,
      memberships,
      methods: [
        { '@odata.type': '#microsoft.graph.passwordAuthenticationMethod', id: '28c10230-6103-485e-b985-444c60001490' },
      ],
      spentPasses: [],
      sessionsEnded: 0,
      removed: false,
      version: (this.version += 1),
    };
    this.users.push(user);
    return user;
  }

  change(user: TenantUser, properties: Readonly<Record<string, unknown>>): void {
    user.properties = { ...user.properties, ...properties };
    user.version = this.version += 1;
  }

  remove(user: TenantUser): void {
    user.removed = true;
    user.version = this.version += 1;
  }

  /** The user with an id or a user principal name. */
  find(key: string): TenantUser | undefined {
    return this.users.find(
      ({ id, properties, removed }) => !removed && (id === key || properties['userPrincipalName'] === key),
    );
  }

  /** From now on reads are answered by a replica that hears of nothing. */
  fallBehind(): void {
    this.seen = new Map(this.users.map(({ id, properties }) => [id, properties]));
  }

  propertiesSeen(user: TenantUser): Readonly<Record<string, unknown>> {
    return { id: user.id, ...(this.seen?.get(user.id) ?? user.properties) };
  }
}
