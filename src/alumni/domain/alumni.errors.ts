import { refusal } from '../../shared/domain/refusal.js';

/** No card was read for this request, or it served already. */
export class CardUnread extends refusal('alumni.card-unread', 'unauthenticated') {}

/** What the university says of the account is not known at the moment, and nothing older is. */
export class MembershipUnknown extends refusal('alumni.membership-unknown', 'unavailable') {}
