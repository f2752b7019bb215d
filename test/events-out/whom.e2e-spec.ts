import { createHash, randomBytes } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { createRemoteJWKSet } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EVENT_TYPES } from '../../src/events-out/domain/event-types.js';
import { SuspendLink } from '../../src/linking/contract/suspend-link.command.js';
import { theService } from '../../src/shared/domain/domain-event.js';
import { ServiceClient } from '../provider/service-client.js';
import { note } from '../support/canaries/noted.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, type Page } from '../support/web-browser.js';
import { lookQuickly } from './events-worker.js';
import { Subscriber } from './subscriber.js';

const SECRET = randomBytes(24).toString('base64url');

interface EventItem {
  readonly type: string;
  readonly subject: { readonly sub: string };
}

describe('a service that does not know accounts', () => {
  let world: ServiceUnderTest;
  let there: Subscriber;
  let token: string;
  let club: ServiceClient;
  beforeAll(async () => {
    note('the secret of a client', SECRET);
    club = await ServiceClient.named('club');
    const secretSha256 = createHash('sha256').update(SECRET).digest('base64url');
    const name = { ja: '同窓会', en: 'club' };
    const ears = { name, secretSha256, sector: 'club', apiScopes: ['events:read', 'subscriptions:manage'] };
    world = await serviceUnderTest({ INTEGRATORS: JSON.stringify({ ...club.registration(), ears }) });
    lookQuickly(world);
    const keys = createRemoteJWKSet(new URL(`${world.url}/op/jwks`));
    there = await new Subscriber(`${world.url}/op`, 'ears', keys).start();
    const body = new URLSearchParams({ grant_type: 'client_credentials', scope: ears.apiScopes.join(' ') });
    const headers = { Authorization: `Basic ${Buffer.from(`ears:${SECRET}`).toString('base64')}` };
    const told = await fetch(`${world.url}/op/token`, { method: 'POST', body, headers });
    token = ((await told.json()) as { access_token: string }).access_token;
    note('an access token', token);
    const wanted = { deliveryUrl: there.url, eventTypes: [EVENT_TYPES.linkSuspended] };
    expect((await call('POST', '/subscriptions', wanted)).status).toBe(201);
    await there.waitFor('verification');
  });
  afterAll(async () => {
    await there?.stop();
    await world?.stop();
  });

  const call = (method: string, path: string, body?: object) =>
    fetch(`${world.url}/api/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        'Idempotency-Key': crypto.randomUUID(),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  const listed = async () => {
    const answer = await call('GET', `/events?type=${encodeURIComponent(EVENT_TYPES.linkSuspended)}`);
    return ((await answer.json()) as { items: readonly EventItem[] }).items;
  };
  const press = (person: Person, page: Page, action: RegExp) =>
    person.browser.submit(page, formsOf(page).find((form) => action.test(form.action))!.action);

  async function join(person: Person): Promise<void> {
    const params = {
      client_id: 'club',
      redirect_uri: club.callback,
      response_type: 'code',
      scope: 'openid membership',
      code_challenge: createHash('sha256').update(randomBytes(32)).digest('base64url'),
      code_challenge_method: 'S256',
      state: 's',
    };
    person.browser.stopBefore(new URL(club.callback).pathname);
    const asked = await person.browser.open(`${world.url}/op/auth?${new URLSearchParams(params)}`);
    const consent = await person.answerReader(await person.browser.submit(asked, '/oidc/card/start'), 'misaki');
    await press(person, consent, /^\/alumni\/requests\/[\w-]+$/);
  }

  async function suspend(accountId: string): Promise<void> {
    const [link] = await world.database.query<{ id: string }[]>('SELECT id FROM linking.link WHERE account_id = $1', [
      accountId,
    ]);
    await world.app.get(CommandBus).execute(new SuspendLink(link!.id, theService));
  }

  it('hears of nobody who has not told it who they are', async () => {
    const person = new Person(world);
    await person.link('hanako', '0123456789');
    await suspend('0123456789');
    await vi.waitFor(async () => {
      const [waiting] = await world.database.query(
        `SELECT count(*)::int AS count FROM events_out.delivery WHERE state = 'taken' AND code = 'not-told'`,
      );
      expect(waiting).toEqual({ count: 1 });
    }, 10_000);
    expect(there.received).toHaveLength(1);
    expect(await listed()).toEqual([]);
  });

  it('hears of those who have, by the name that they have there', async () => {
    const person = new Person(world);
    await join(person);
    const [joined] = await world.database.query<{ subject: string }[]>(
      `SELECT subject FROM alumni.subject WHERE account_id = '1000000003'`,
    );
    const subject = joined?.subject;
    await suspend('1000000003');
    const { claims } = await there.waitFor('link-suspended');
    expect(claims.sub_id).toMatchObject({ format: 'iss_sub', sub: subject });
    expect((await listed()).map((event) => event.subject.sub)).toEqual([subject]);
  });
});
