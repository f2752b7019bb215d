import type { MissingRight } from '../../recovery/ports/credential-directory.js';

/** An application permission that the connector rests on, and what fails without it. */
export interface Right extends MissingRight {
  /** Others that hold it too, in the permissions reference. */
  readonly heldBy: readonly string[];
}

const ALL = ['Directory.Read.All', 'Directory.ReadWrite.All'];

/** Each right by what rests on it. https://learn.microsoft.com/graph/permissions-reference */
export const RIGHTS = {
  users: {
    right: 'User.Read.All',
    without: 'No account is found, and no change of one is heard of.',
    heldBy: ['User.ReadWrite.All', ...ALL],
  },
  leaving: {
    right: 'User-LifeCycleInfo.Read.All',
    without: 'employeeLeaveDateTime, which DIRECTORY_MAPPING asks for, is empty for everybody, and no error says so.',
    heldBy: ['User-LifeCycleInfo.ReadWrite.All'],
  },
  groups: {
    right: 'GroupMember.Read.All',
    without: 'An administrator by way of a group is told that this service lacks a permission, not to go to the desk.',
    heldBy: ['GroupMember.ReadWrite.All', 'Group.Read.All', 'Group.ReadWrite.All', ...ALL],
  },
  password: {
    right: 'User-PasswordProfile.ReadWrite.All',
    without: 'No password is set.',
    heldBy: ['User.ReadWrite.All', 'Directory.ReadWrite.All'],
  },
  methods: {
    right: 'UserAuthenticationMethod.ReadWrite.All',
    without:
      'No access pass is issued or withdrawn, no second factor is known or removed, and nothing can be read back.',
    heldBy: [],
  },
  policy: {
    right: 'Policy.Read.AuthenticationMethod',
    without: 'Passes are asked for by the settings alone, and who may have none learns it only when it is refused.',
    heldBy: ['Policy.ReadWrite.AuthenticationMethod', 'Policy.Read.All'],
  },
  sessions: {
    right: 'User.RevokeSessions.All',
    without: 'Sessions are not ended after a reset.',
    heldBy: ['User.ReadWrite.All', 'Directory.ReadWrite.All'],
  },
} satisfies Readonly<Record<string, Right>>;
