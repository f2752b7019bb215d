import type { Vault } from '../../shared/crypto/vault.js';
import { Rescue } from '../domain/rescue.js';
import type { Decision, IdentityCheck } from '../domain/rescue-state.js';
import type { RescueRow } from './rescue.entity.js';
import { openWords, sealWords, type Words } from './sealed-words.js';

/** An application as a row. */
export function toRow(vault: Vault, { current }: Rescue): RescueRow {
  const { contact: _, reason: __, messages: ___, code, identity, decision, proposal, ...state } = current;
  return {
    ...state,
    sealedWords: sealWords(vault, current),
    linkId: state.linkId ?? null,
    codeKey: code?.key ?? null,
    codeSentAt: code?.sentAt ?? null,
    contactProvedAt: state.contactProvedAt ?? null,
    checkRecordedBy: identity?.recordedBy ?? null,
    checkRecordedAt: identity?.recordedAt ?? null,
    checkConfirmedBy: identity?.confirmedBy ?? null,
    checkConfirmedAt: identity?.confirmedAt ?? null,
    requestedAt: state.requestedAt ?? null,
    proposedApproval: proposal?.approved ?? null,
    proposedAt: proposal?.at ?? null,
    proposedBy: proposal?.by ?? decision?.proposedBy ?? null,
    approved: decision?.approved ?? null,
    decidedAt: decision?.at ?? null,
    decidedBy: decision?.by ?? null,
    openingAt: state.openingAt ?? null,
    openedAt: state.openedAt ?? null,
    until: state.until ?? null,
    endingToldAt: state.endingToldAt ?? null,
    closeAt: state.closeAt ?? null,
    endedAt: state.endedAt ?? null,
  };
}

/** An application from its row. */
export function toRescue(vault: Vault, row: RescueRow): Rescue {
  const words = openWords(vault, row.sealedWords);
  const { id, version, service, accountId, language, stage, begunAt, codesSent, codeTries } = row;
  const { openings, closings, toForget, codeKey, codeSentAt } = row;
  const { contact, reason, messages } = words;
  const plain = { id, version, service, accountId, language, stage, begunAt, codesSent, codeTries };
  return Rescue.restore({
    ...plain,
    openings,
    closings,
    toForget,
    contact,
    reason,
    messages,
    linkId: row.linkId ?? undefined,
    code: codeKey && codeSentAt ? { key: codeKey, sentAt: codeSentAt } : undefined,
    contactProvedAt: row.contactProvedAt ?? undefined,
    identity: identityOf(row, words),
    requestedAt: row.requestedAt ?? undefined,
    proposal: proposalOf(row, words),
    decision: decisionOf(row, words),
    openingAt: row.openingAt ?? undefined,
    openedAt: row.openedAt ?? undefined,
    until: row.until ?? undefined,
    endingToldAt: row.endingToldAt ?? undefined,
    closeAt: row.closeAt ?? undefined,
    endedAt: row.endedAt ?? undefined,
  });
}

function identityOf(row: RescueRow, { check }: Words): IdentityCheck | undefined {
  const { checkRecordedBy: recordedBy, checkRecordedAt: recordedAt } = row;
  if (!recordedBy || !recordedAt) return undefined;
  return {
    how: check?.how ?? '',
    checkedOn: check?.checkedOn ?? '',
    recordedBy,
    recordedAt,
    confirmedBy: row.checkConfirmedBy ?? undefined,
    confirmedAt: row.checkConfirmedAt ?? undefined,
  };
}

function proposalOf({ proposedApproval, proposedAt, proposedBy }: RescueRow, words: Words): Decision | undefined {
  if (proposedApproval === null || !proposedAt || !proposedBy) return undefined;
  return { approved: proposedApproval, text: words.proposal ?? '', at: proposedAt, by: proposedBy };
}

function decisionOf({ approved, decidedAt, decidedBy, proposedBy }: RescueRow, words: Words): Decision | undefined {
  if (approved === null || !decidedAt || !decidedBy) return undefined;
  return { approved, text: words.decision ?? '', at: decidedAt, by: decidedBy, proposedBy: proposedBy ?? undefined };
}
