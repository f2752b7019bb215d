import {
  DomainError,
  type RefusalKind,
  type SignInAgain,
  type WayThatRemains,
} from '../../shared/domain/domain-error.js';
import type { ProviderKey } from './open-id-provider.js';

const AGAIN = 'again';

/** What a failure is, where the person goes next, and what remains if that does not help. */
interface Way {
  readonly kind: RefusalKind;
  readonly next: string;
  readonly remains?: WayThatRemains;
}

const FAILURES = {
  cancelled: { kind: 'declined', next: AGAIN },
  'timed-out': { kind: 'refused', next: AGAIN },
  'other-browser': { kind: 'refused', next: '/' },
  'pin-locked': { kind: 'refused', next: '/help', remains: 'desk' },
  'certificate-expired': { kind: 'refused', next: '/help', remains: 'desk' },
  'certificate-revoked': { kind: 'refused', next: '/help', remains: 'desk' },
  unavailable: { kind: 'unavailable', next: AGAIN },
  rejected: { kind: 'forbidden', next: AGAIN, remains: 'desk' },
  malformed: { kind: 'refused', next: '/' },
  'unknown-transaction': { kind: 'conflict', next: '/menu' },
} as const satisfies Record<string, Way>;

/** The ways in which a sign-in can end without a result. */
export type SignInFailure = keyof typeof FAILURES;

/** A sign-in without a result; its code is the provider's key and the failure, such as `card.pin-locked`. */
export class SignInRefused extends DomainError {
  readonly code: `${ProviderKey}.${SignInFailure}`;
  readonly kind: RefusalKind;
  override readonly wayOut: string;
  override readonly signInAgain: SignInAgain | undefined;
  override readonly remains: WayThatRemains | undefined;

  /** `intent` is known once the sign-in was found to be this browser's; `reason` is a code for the log, never for a page. */
  constructor(
    provider: ProviderKey,
    readonly failure: SignInFailure,
    readonly intent?: string,
    readonly reason?: string,
  ) {
    super(`${provider}.${failure}`);
    const { kind, next, remains }: Way = FAILURES[failure];
    this.code = `${provider}.${failure}`;
    this.kind = kind;
    this.remains = remains;
    this.wayOut = next === AGAIN ? '/' : next;
    this.signInAgain = next === AGAIN && intent !== undefined ? { by: provider, then: intent } : undefined;
  }
}
