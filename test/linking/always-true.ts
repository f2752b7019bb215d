import type { ServiceUnderTest } from '../support/service-under-test.js';

interface Breach {
  readonly account: string;
  readonly what: string;
}

interface LinkRecord {
  readonly type: string;
  readonly link: string;
  readonly account: string;
}

/** Which rules of linking were broken, and by whose links; empty when all held. */
export async function breaches(world: ServiceUnderTest): Promise<readonly Breach[]> {
  const found = await Promise.all([RIVALS, UNTOLD, UNRECORDED, OPEN].map((sql) => world.database.query<Breach[]>(sql)));
  const records = await world.database.query<LinkRecord[]>(RECORDS);
  return [...found.flat(), ...usesOutOfOrder(records)];
}

// By what the university says now of who is one person, whatever was noted with the links.
const RIVALS = `
  SELECT min(account_id) AS account, 'two live links: ' || key AS what FROM (
    SELECT account_id, 'card ' || encode(card_key, 'hex') AS key FROM linking.link WHERE ended_at IS NULL
    UNION ALL SELECT account_id, 'account ' || account_id FROM linking.link WHERE ended_at IS NULL
    UNION ALL SELECT account_id, 'person ' || a.person_id FROM linking.link JOIN sandbox.account a ON a.id = account_id
               WHERE ended_at IS NULL
  ) AS keys GROUP BY key HAVING count(*) > 1`;

const TOLD = ['card-linked', 'card-relinked', 'card-unlinked', 'link-held', 'link-released', 'link-suspended'];

// A card that was replaced is told of by the notice of the new one.
const UNTOLD = `
  SELECT data::jsonb ->> 'accountId' AS account, 'no notice of ' || type AS what FROM audit.record
    LEFT JOIN (SELECT data ->> 'id' AS event_id, count(*) AS jobs FROM jobs.job WHERE name = 'notices.tell-account' GROUP BY 1) AS told
           ON told.event_id = record.event_id::text
   WHERE type IN (${TOLD.map((type) => `'linking.${type}'`).join(', ')})
     AND data::jsonb ->> 'reason' IS DISTINCT FROM 'replaced' AND told.jobs IS DISTINCT FROM 1`;

const UNRECORDED = `
  SELECT account_id AS account, 'not on record as it is: ' || coalesce(end_reason, 'live') AS what FROM linking.link
    LEFT JOIN (SELECT data::jsonb ->> 'linkId' AS link_id,
                      count(*) FILTER (WHERE type IN ('linking.card-linked', 'linking.card-relinked', 'linking.link-imported')) AS began,
                      count(*) FILTER (WHERE type = 'linking.card-unlinked') AS ended,
                      count(*) FILTER (WHERE type = 'linking.link-held')
                        - count(*) FILTER (WHERE type = 'linking.link-released') AS held
                 FROM audit.record GROUP BY 1) AS told ON told.link_id = link.id::text
   WHERE began IS DISTINCT FROM 1 OR ended <> (ended_at IS NOT NULL)::int OR held <> (held_at IS NOT NULL)::int`;

const OPEN = `
  SELECT c.account_id AS account, 'case left open: ' || stage AS what FROM recovery."case" c JOIN linking.link l ON l.id = c.link_id
   WHERE stage NOT IN ('issued', 'cancelled') AND (l.ended_at IS NOT NULL OR l.suspended_at IS NOT NULL)
  UNION ALL SELECT account_id, 'use kept: ' || end_reason FROM linking.link_use JOIN linking.link l ON l.id = link_id
   WHERE l.ended_at IS NOT NULL
  UNION ALL SELECT account_id, 'card kept: ' || end_reason FROM linking.link
   WHERE ended_at IS NOT NULL AND suspended_at IS NULL AND (card_key IS NOT NULL OR sealed_card IS NOT NULL)`;

const RECORDS = `
  SELECT replace(type, 'linking.', '') AS type, data::jsonb ->> 'linkId' AS link, data::jsonb ->> 'accountId' AS account
    FROM audit.record WHERE type LIKE 'linking.%' ORDER BY seq`;

/** The chain's order is the order of commits: no use stands behind a hold, a suspension or an end that was not undone. */
function usesOutOfOrder(records: readonly LinkRecord[]): Breach[] {
  const against = new Map<string, Set<string>>();
  return records.flatMap(({ type, link, account }) => {
    const reasons = against.get(link) ?? new Set(['not linked']);
    against.set(link, reasons);
    if (type === 'card-linked' || type === 'card-relinked') reasons.delete('not linked');
    if (type === 'link-held') reasons.add('held');
    if (type === 'link-released') reasons.delete('held');
    if (type === 'link-suspended') reasons.add('suspended');
    if (type === 'card-unlinked') reasons.add('ended');
    const wrong = type === 'link-used' && reasons.size > 0;
    return wrong ? [{ account, what: `used though ${[...reasons].join(', ')}` }] : [];
  });
}
