import { CreateShared1764000000000 } from '../migrations/1764000000000-create-shared.js';
import { CreateAuth1764000100000 } from '../migrations/1764000100000-create-auth.js';
import { CreateAudit1764000200000 } from '../migrations/1764000200000-create-audit.js';
import { CreateJobs1764000300000 } from '../migrations/1764000300000-create-jobs.js';
import { CreateVerification1764000400000 } from '../migrations/1764000400000-create-verification.js';
import { CreateAccounts1764000500000 } from '../migrations/1764000500000-create-accounts.js';
import { CreateLinking1764000600000 } from '../migrations/1764000600000-create-linking.js';
import { CreateRecovery1764000700000 } from '../migrations/1764000700000-create-recovery.js';
import { CreateNotices1764000800000 } from '../migrations/1764000800000-create-notices.js';
import { CreateSandbox1764000900000 } from '../migrations/1764000900000-create-sandbox.js';
import { CarryOutRecoveryInSteps1764001000000 } from '../migrations/1764001000000-carry-out-recovery-in-steps.js';
import { DateCodeTries1764001100000 } from '../migrations/1764001100000-date-code-tries.js';
import { SandboxAccountsEnd1764001410000 } from '../migrations/1764001410000-sandbox-accounts-end.js';
import { FindAuditByType1764001411000 } from '../migrations/1764001411000-find-audit-by-type.js';
import { KeepFacultyAndEnd1764001400000 } from '../migrations/1764001400000-keep-faculty-and-end.js';
import { CreateRescue1764001500000 } from '../migrations/1764001500000-create-rescue.js';
import { NoticesOfRescues1764001510000 } from '../migrations/1764001510000-notices-of-rescues.js';
import { CreateSandboxGoogle1764001200000 } from '../migrations/1764001200000-create-sandbox-google.js';
import { CreateSandboxOneDrive1764001300000 } from '../migrations/1764001300000-create-sandbox-onedrive.js';
import { CreateDesk1764001600000 } from '../migrations/1764001600000-create-desk.js';
import { LetTheDeskRefuseLinks1764001700000 } from '../migrations/1764001700000-let-the-desk-refuse-links.js';
import { CreateProvider1764002105000 } from '../migrations/1764002105000-create-provider.js';
import { CreateAlumni1764002110000 } from '../migrations/1764002110000-create-alumni.js';
import { NoteRefusedNotices1764003100000 } from '../migrations/1764003100000-note-refused-notices.js';
import { DeclarePurposes1764002100000 } from '../migrations/1764002100000-declare-purposes.js';
import { CreateEventsOut1764002000000 } from '../migrations/1764002000000-create-events-out.js';
import { KeepWhatRecoveryLeft1764003000000 } from '../migrations/1764003000000-keep-what-recovery-left.js';
import { CreateApi1764001900000 } from '../migrations/1764001900000-create-api.js';

/** Every step of the schema, oldest first. */
export const MIGRATIONS = [
  CreateShared1764000000000,
  CreateAuth1764000100000,
  CreateAudit1764000200000,
  CreateJobs1764000300000,
  CreateVerification1764000400000,
  CreateAccounts1764000500000,
  CreateLinking1764000600000,
  CreateRecovery1764000700000,
  CreateNotices1764000800000,
  CarryOutRecoveryInSteps1764001000000,
  DateCodeTries1764001100000,
  KeepFacultyAndEnd1764001400000,
  FindAuditByType1764001411000,
  CreateRescue1764001500000,
  NoticesOfRescues1764001510000,
  CreateDesk1764001600000,
  LetTheDeskRefuseLinks1764001700000,
  CreateApi1764001900000,
  CreateEventsOut1764002000000,
  DeclarePurposes1764002100000,
  CreateProvider1764002105000,
  CreateAlumni1764002110000,
  KeepWhatRecoveryLeft1764003000000,
  NoteRefusedNotices1764003100000,
];

/** The same with the sandbox's own schema, which no production database has. */
export const MIGRATIONS_WITH_SANDBOX = [
  ...MIGRATIONS,
  CreateSandbox1764000900000,
  CreateSandboxGoogle1764001200000,
  CreateSandboxOneDrive1764001300000,
  SandboxAccountsEnd1764001410000,
];
