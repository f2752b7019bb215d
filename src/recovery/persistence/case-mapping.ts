import { Case } from '../domain/case.js';
import type { CaseRow } from './case.entity.js';

/** A case as a row. */
export function toRow({ current: { code, ...state } }: Case): CaseRow {
  return {
    ...state,
    failure: state.failure ?? null,
    endedAt: state.endedAt ?? null,
    dueAt: state.dueAt ?? null,
    dueToldAt: state.dueToldAt ?? null,
    codeKey: code?.key ?? null,
    codeSentAt: code?.sentAt ?? null,
    grantedAt: state.grantedAt ?? null,
    continuedAt: state.continuedAt ?? null,
    passTriedAt: state.passTriedAt ?? null,
    passwordTriedAt: state.passwordTriedAt ?? null,
    unforcedAt: state.unforcedAt ?? null,
  };
}

/** A case from its row. */
export function toCase({ codeKey, codeSentAt, ...row }: CaseRow): Case {
  return Case.restore({
    ...row,
    failure: row.failure ?? undefined,
    endedAt: row.endedAt ?? undefined,
    dueAt: row.dueAt ?? undefined,
    dueToldAt: row.dueToldAt ?? undefined,
    code: codeKey && codeSentAt ? { key: codeKey, sentAt: codeSentAt } : undefined,
    grantedAt: row.grantedAt ?? undefined,
    continuedAt: row.continuedAt ?? undefined,
    passTriedAt: row.passTriedAt ?? undefined,
    passwordTriedAt: row.passwordTriedAt ?? undefined,
    unforcedAt: row.unforcedAt ?? undefined,
  });
}
