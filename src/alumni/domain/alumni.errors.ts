import { DomainError } from '../../shared/domain/domain-error.js';

/** No card was read for this request, or it served already. */
export class CardUnread extends DomainError {
  readonly code = 'alumni.card-unread';
  readonly kind = 'unauthenticated';
}

/** What the university says of the account is not known at the moment, and nothing older is. */
export class MembershipUnknown extends DomainError {
  readonly code = 'alumni.membership-unknown';
  readonly kind = 'unavailable';
}
