import { sha256 } from '../../src/shared/crypto/random-token.js';
import type { ServiceUnderTest } from '../support/service-under-test.js';

/** The accounts with a live link that some test made; those of the sandbox's own story are left out. */
export async function liveLinks({ database }: ServiceUnderTest): Promise<readonly string[]> {
  const rows = await database.query<{ account_id: string }[]>(
    'SELECT account_id FROM linking.link WHERE ended_at IS NULL AND proof_id IS NOT NULL ORDER BY account_id',
  );
  return rows.map(({ account_id }) => account_id);
}

/** For what each proof was spent, null where it was not. */
export async function spentProofs(
  { database }: ServiceUnderTest,
  tokens: readonly string[],
): Promise<readonly (string | null)[]> {
  const rows = await database.query<{ purpose: string | null }[]>(
    `SELECT spending.purpose FROM unnest($1::bytea[]) WITH ORDINALITY AS token (sha256, place)
       JOIN verification.proof ON token_sha256 = token.sha256
       LEFT JOIN verification.spending ON proof_id = proof.id ORDER BY place`,
    [tokens.map(sha256)],
  );
  return rows.map(({ purpose }) => purpose);
}

/** The links that the audit chain names in records of one type, in the chain's order. */
export async function chainOf({ database }: ServiceUnderTest, type: string): Promise<readonly string[]> {
  const rows = await database.query<{ link: string }[]>(
    `SELECT data::jsonb ->> 'linkId' AS link FROM audit.record WHERE type = $1 ORDER BY seq`,
    [type],
  );
  return rows.map(({ link }) => link);
}

/** Cases under way whose link has ended; there must never be one. */
export async function openCases({ database }: ServiceUnderTest): Promise<readonly object[]> {
  return database.query<object[]>(
    `SELECT "case".id, "case".stage FROM recovery."case" JOIN linking.link ON link.id = link_id
      WHERE stage NOT IN ('issued', 'cancelled') AND link.ended_at IS NOT NULL`,
  );
}

/** Records of a recovery that stand in the chain behind the end of their link; there must never be one but its cancelling. */
export async function casesAfterTheEnd({ database }: ServiceUnderTest): Promise<readonly object[]> {
  return database.query<object[]>(
    `SELECT later.seq, later.type FROM audit.record AS ending
       JOIN audit.record AS later ON later.seq > ending.seq AND later.type LIKE 'recovery.%'
                                 AND later.data::jsonb ->> 'linkId' = ending.data::jsonb ->> 'linkId'
      WHERE ending.type = 'linking.card-unlinked' AND later.type <> 'recovery.recovery-cancelled'`,
  );
}
