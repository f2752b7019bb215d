-- What figures are made of, for so many :accounts and :links: 37 faculties of different sizes, half a use and five records to a link,
-- a recovery in the last 90 days for one in ten.
INSERT INTO accounts.account (id, kind, standing, person_id, privileged, language, sealed_facts, as_of, faculty, ends_at)
SELECT (5000000000 + n)::text, CASE n % 4 WHEN 0 THEN 'staff' ELSE 'student' END, 'current', n::text, false, 'ja',
       decode(repeat('00', 200), 'hex'), now(), 'F' || least(n % 60, n % 37),
       CASE WHEN n % 10 = 0 THEN now() + make_interval(days => n % 120) END
  FROM generate_series(1, :accounts) AS n;

INSERT INTO linking.link (id, version, card_key, sealed_card, account_id, person_id, linked_at, held_at, held_because)
SELECT gen_random_uuid(), 1, sha256(n::text::bytea), decode(repeat('00', 150), 'hex'), (5000000000 + n)::text, n::text,
       now() - interval '1 year', CASE WHEN n % 500 = 0 THEN now() END, CASE WHEN n % 500 = 0 THEN 'names' END
  FROM generate_series(1, :links) AS n;

INSERT INTO audit.record (seq, event_id, type, at, by_kind, by_id, data, digest)
SELECT 1000000000 + n, gen_random_uuid(), type,
       to_char(now() AT TIME ZONE 'UTC' - make_interval(mins => n % 300000), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'card', gen_random_uuid()::text,
       CASE type WHEN 'verification.card-proven' THEN json_build_object('type', type, 'proofId', gen_random_uuid())
                 ELSE json_build_object('type', type, 'linkId', gen_random_uuid(), 'accountId', (5000000001 + n % :links)::text,
                                        'reason', (ARRAY['recovery.too-many', 'recovery.account-has-left'])[1 + n % 2],
                                        'use', 'recovery.password') END::text,
       sha256('')
  FROM generate_series(1, 5 * :links) AS n,
       LATERAL (SELECT CASE WHEN n % 10 = 0 THEN 'linking.link-used' WHEN n % 10 = 1 AND n % 3 = 0 THEN 'recovery.recovery-refused'
                            WHEN n % 10 < 5 THEN 'verification.card-proven' ELSE 'notices.notice-sent' END AS type) AS of;

WITH given AS (
  SELECT gen_random_uuid() AS proof, link.id AS link, account_id, now() - make_interval(hours => (account_id::bigint % 2000)::int) AS at
    FROM linking.link WHERE account_id::bigint % 10 = 0
), spent AS (
  INSERT INTO verification.spending SELECT proof, 'recover', at FROM given
)
INSERT INTO recovery."case" (id, version, proof_id, link_id, account_id, plan, phone_lost, step, stage, attempts, requested_at,
                             started_at, ended_at, guard)
SELECT gen_random_uuid(), 1, proof, link, account_id, 'password', false, 'password', 'issued', 1, at, at,
       at + make_interval(secs => account_id::bigint % 600), 'none'
  FROM given;

ANALYZE;
