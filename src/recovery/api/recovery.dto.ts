import { Choice, Moment, Parts, Text } from '../../api/fields/fields.js';
import { FAILURE_REASONS } from '../contract/failure.js';

const ACCOUNT_ID = { max: 10, pattern: '^\\d{10}$', example: '0123456789' } as const;

/** Of which account to list the cases. */
export class RecoveriesQueryDto {
  @Text({ ...ACCOUNT_ID, says: 'The account.' })
  accountId: string;
}

/** How one case of recovery stands; nothing of what was issued. */
export class RecoveryDto {
  @Text({ max: 36, example: '2f6f2f6e-3c52-4e0d-9f6a-2b8f5f0c9a11', says: 'The id of the case.' })
  caseId: string;

  @Text({ ...ACCOUNT_ID, says: 'The account.' })
  accountId: string;

  @Choice(['password', 'access-pass', 'both'], { example: 'password', says: 'What was asked for.' })
  plan: string;

  @Choice(['waiting', 'open', 'issued', 'unknown', 'failed', 'cancelled'], {
    example: 'issued',
    says: '`waiting`: for its time or a code. `open`: it can be carried out. `issued`: what was asked for was shown. `unknown`: the answer of the directory was lost. `failed`: nothing was done, it can be tried again.',
  })
  state: string;

  @Choice(FAILURE_REASONS, {
    optional: true,
    example: 'access-pass-not-allowed',
    says: 'Why it failed: what the directory refused, or `unavailable` where it did not answer or was too busy. Only `unavailable`, `account-locked`, `password-refused` and `other` may pass by themselves; for the others the support desk is the way that remains.',
  })
  reason?: string;

  @Moment({ example: '2026-04-01T00:00:00.000Z', says: 'When it was asked for.' })
  requestedAt: string;

  @Moment({ optional: true, says: 'From when it may be carried out, where it must wait.' })
  dueAt?: string;

  @Moment({ optional: true, example: '2026-04-01T00:01:00.000Z', says: 'When it ended.' })
  endedAt?: string;
}

/** The cases of an account. */
export class RecoveriesDto {
  @Parts(RecoveryDto, { min: 0, max: 100, says: 'The latest first; a hundred at most.' })
  items: RecoveryDto[];
}
