import { refusal } from '../../shared/domain/refusal.js';

/** The university's directory did not answer, so nothing can be decided now. */
export class AccountFactsUnavailable extends refusal('accounts.facts-unavailable', 'unavailable') {}

/** The directory knows no account of this id. */
export class AccountUnknown extends refusal('accounts.account-unknown', 'not-found', { remains: 'desk' }) {}

/** Facts that are said to be true only later would keep out everything that is heard until then. */
export class FactsFromFuture extends refusal('accounts.facts-from-future', 'refused') {}

/** An account cannot have been merged into itself. */
export class MergedIntoItself extends refusal('accounts.merged-into-itself', 'refused') {}
