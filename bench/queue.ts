import { randomUUID } from 'node:crypto';

// Node runs these files as they are, so that the name must be the file's; the types know it by the name it would be compiled to.
const { measure, say, signedIn, withService } = (await import(
  new URL('desk-service.ts', import.meta.url).href
)) as typeof import('./desk-service.js');

// How long the built service takes for the queue of /desk, from the request to the last byte, once it is warm.
// npm run bench:queue -- 1000 takes so many applications that wait, with half as many held links beside them.
const [APPLICATIONS = 1_000] = process.argv.slice(2).map(Number);
const FACULTIES = 37;
const OPERATORS = {
  '2000000009': { roles: ['support', 'decider', 'auditor'] },
  '2000000010': { roles: ['support', 'decider', 'auditor'], faculties: ['F36'] },
};

await withService(OPERATORS, async (client) => {
  await client.query(
    `INSERT INTO accounts.account (id, kind, standing, left_at, person_id, privileged, language, sealed_facts, as_of, faculty)
     SELECT (5000000000 + n)::text, 'student', 'left', now() - interval '30 days', n::text, false, 'ja',
            decode(repeat('00', 200), 'hex'), now(), 'F' || n % $2 FROM generate_series(1, $1 * 2) AS n`,
    [APPLICATIONS, FACULTIES],
  );
  await client.query(
    `INSERT INTO rescue.rescue (id, version, service, account_id, link_id, language, sealed_words, stage, begun_at, codes_sent,
       code_tries, contact_proved_at, requested_at, openings, closings, to_forget)
     SELECT gen_random_uuid(), 1, 'onedrive', (5000000000 + n)::text, $2, 'ja', decode(repeat('00', 600), 'hex'),
            CASE n % 4 WHEN 0 THEN 'asked' ELSE 'requested' END, now() - make_interval(mins => n), 1, 1, now(),
            now() - make_interval(mins => n), 0, 0, false FROM generate_series(1, $1) AS n`,
    [APPLICATIONS, randomUUID()],
  );
  await client.query(
    `INSERT INTO linking.link (id, version, card_key, sealed_card, account_id, linked_at, held_at, held_because)
     SELECT gen_random_uuid(), 1, sha256(n::text::bytea), decode(repeat('00', 150), 'hex'), (5000000000 + n)::text,
            now(), now() - make_interval(mins => n), 'names' FROM generate_series($1 + 1, $1 * 3 / 2) AS n`,
    [APPLICATIONS],
  );
  say(`${APPLICATIONS} applications, ${Math.floor(APPLICATIONS / 2)} held links`);
  const whole = await signedIn(client, '2000000009');
  await measure('the first page', '/desk', whole);
  await measure('applications only', '/desk?kind=rescue', whole);
  await measure('one faculty, by the filter', '/desk?kind=rescue&faculty=F36', whole);
  await measure('one faculty, by the operator', '/desk', await signedIn(client, '2000000010'));
  await measure('the CSV of everything', '/desk/queue.csv', whole);
});
