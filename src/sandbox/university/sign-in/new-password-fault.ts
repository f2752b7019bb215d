import { keepsPolicy } from '../credentials/password-policy.js';
import type { SignInFault } from './sign-in-faults.js';

interface NewPassword {
  readonly current: string;
  readonly fresh: string;
  readonly repeated: string;
}

/** What speaks against a person's choice; undefined where nothing does. */
export function newPasswordFault({ current, fresh, repeated }: NewPassword): SignInFault | undefined {
  if (!keepsPolicy(fresh)) return 'against-policy';
  if (fresh === current) return 'same-as-current';
  return fresh === repeated ? undefined : 'not-repeated';
}
