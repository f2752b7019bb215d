import { readFileSync } from 'node:fs';

// Node runs these files as they are, so that the name must be the file's; the types know it by the name it would be compiled to.
const { measure, say, signedIn, withService } = (await import(
  new URL('desk-service.ts', import.meta.url).href
)) as typeof import('./desk-service.js');

// How long the built service takes for /desk/figures, from the request to the last byte, once it is warm.
// npm run bench:figures -- 50000 40000 takes so many accounts, and so many of them with a link.
const [ACCOUNTS = 2_000, LINKS = Math.floor(ACCOUNTS * 0.8)] = process.argv.slice(2).map(Number);
const OPERATORS = {
  '2000000009': { roles: ['auditor'] },
  '2000000010': { roles: ['auditor'], faculties: ['F1', 'F2'] },
};

await withService(OPERATORS, async (client) => {
  const seed = readFileSync(new URL('figures.sql', import.meta.url), 'utf8');
  await client.query(seed.replaceAll(':accounts', String(ACCOUNTS)).replaceAll(':links', String(LINKS)));
  const { rows } = await client.query<{
    accounts: string;
    links: string;
    uses: string;
    cases: string;
    records: string;
  }>(
    `SELECT (SELECT count(*) FROM accounts.account) AS accounts, (SELECT count(*) FROM linking.link WHERE ended_at IS NULL) AS links,
            (SELECT count(*) FROM audit.record WHERE type = 'linking.link-used') AS uses,
            (SELECT count(*) FROM recovery."case") AS cases, (SELECT count(*) FROM audit.record) AS records`,
  );
  say(
    Object.entries(rows[0] ?? {})
      .map(([name, count]) => `${count} ${name}`)
      .join(', '),
  );
  const whole = await signedIn(client, '2000000009');
  await measure('the page, of all faculties', '/desk/figures', whole);
  await measure('the page, of two faculties', '/desk/figures', await signedIn(client, '2000000010'));
  await measure('the CSV', '/desk/figures.csv', whole);
});
