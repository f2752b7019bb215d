import { REFUSED_DAYS } from '../../accounts/domain/refused-address.js';
import { TRANSACTION_MINUTES } from '../../auth/oidc/oidc-transactions.js';
import { SESSION_MINUTES } from '../../auth/sessions/account-sessions.js';
import { UNLINKED_FACTS_DAYS } from '../../linking/reactions/forget-unlinked-accounts.task.js';
import { ENDED_LINK_DAYS } from '../../linking/reactions/purge-ended-links.task.js';
import { NOTICE_DAYS, OBJECTION_DAYS } from '../../notices/persistence/postgres-notices.js';
import { CASE_DAYS } from '../../recovery/reactions/purge-cases.task.js';
import { VOID_DAYS } from '../../recovery/reactions/void-issued.reaction.js';
import { DESK_DAYS } from '../../desk/reactions/purge-desk.task.js';
import { PROOF_MINUTES } from '../../verification/domain/proof.js';

/** For how long things are kept, as the page says it; taken from the code and the setting that keep them. */
export function periods(retentionDays: number) {
  return {
    retention: String(retentionDays),
    proof: String(PROOF_MINUTES),
    signIn: String(TRANSACTION_MINUTES),
    session: String(SESSION_MINUTES.whole),
    objection: String(OBJECTION_DAYS),
    notice: String(NOTICE_DAYS),
    endedLink: String(ENDED_LINK_DAYS.other),
    erasedLink: String(ENDED_LINK_DAYS.erased),
    reset: String(CASE_DAYS),
    voided: String(VOID_DAYS),
    desk: String(DESK_DAYS),
    refused: String(REFUSED_DAYS),
    unlinked: String(UNLINKED_FACTS_DAYS),
  };
}
