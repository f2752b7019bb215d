import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const LIMIT = 300;

describe('somebody who tries too often', () => {
  let world: ServiceUnderTest;
  let sibling: ServiceUnderTest;

  beforeAll(async () => {
    world = await serviceUnderTest({ TRUSTED_PROXIES: '1' });
    sibling = await serviceUnderTest({ TRUSTED_PROXIES: '1', DATABASE_URL: world.databaseUrl });
  });
  afterAll(async () => {
    await sibling?.stop();
    await world?.stop();
  });

  const send = (at: ServiceUnderTest, address: string, accept = 'text/html', path = '/leave', method = 'POST') =>
    fetch(`${at.url}${path}`, { method, headers: { Accept: accept, 'X-Forwarded-For': address } });

  /** How many of so many requests, sent to both processes, were answered by which status. */
  async function statuses(count: number, address: string): Promise<Record<number, number>> {
    const counted: Record<number, number> = {};
    for (let sent = 0; sent < count; sent += 20) {
      const batch = Array.from({ length: Math.min(20, count - sent) }, (_, at) =>
        send(at % 2 ? world : sibling, address),
      );
      for (const { status } of await Promise.all(batch)) counted[status] = (counted[status] ?? 0) + 1;
    }
    return counted;
  }

  it('is let in 300 times a minute, counted over all processes', async () => {
    expect(await statuses(LIMIT, '192.0.2.1')).toEqual({ 403: LIMIT });
  });

  it('is refused by each of them after that, and told when to come again', async () => {
    for (const at of [world, sibling]) {
      const answer = await send(at, '192.0.2.1');
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(60);
      expect(await answer.text()).toMatch(/<h1>しばらく待ってからお試しください<\/h1>.*web\.too-many-tries/s);
    }
  });

  it('is told so as problem+json where no page was asked for', async () => {
    const answer = await send(world, '192.0.2.1', 'application/json');
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 429, code: 'web.too-many-tries' });
  });

  it('is refused on the way back from a provider too', async () => {
    expect((await send(world, '192.0.2.1', 'text/html', '/oidc/card/callback', 'GET')).status).toBe(429);
  });

  it.each(['/OIDC/card/callback', '/Oidc/Card/Callback', '/%6Fidc/card/callback', '//oidc/card/callback'])(
    'does not get round it by writing %s',
    async (path) => {
      expect((await send(world, '192.0.2.1', 'text/html', path, 'GET')).status).toBeOneOf([404, 429]);
    },
  );

  it('can still read every page', async () => {
    expect((await send(world, '192.0.2.1', 'text/html', '/help', 'GET')).status).toBe(200);
  });

  it('does not stand in the way of another address', async () => {
    expect((await send(world, '192.0.2.2')).status).toBe(403);
  });

  it('cannot pass for another by a longer chain of addresses', async () => {
    expect((await send(world, '192.0.2.77, 192.0.2.1')).status).toBe(429);
  });

  it('leaves no address in the database', async () => {
    const rows = await world.database.query('SELECT key FROM auth.rate_limit');
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toContain('192.0.2');
  });
});
