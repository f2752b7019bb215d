import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { SignJWT, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CreateSubscription } from '../../src/events-out/commands/create-subscription.command.js';
import { EVENT_TYPES, VERIFICATION } from '../../src/events-out/domain/event-types.js';
import { SubscriptionOf } from '../../src/events-out/queries/subscriptions-of.query.js';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { eventsWorker, servedKeys, subjectAt, TICKETS } from './events-worker.js';

const EXAMPLE = fileURLToPath(new URL('../../docs/integrators/examples/events/subscriber.js', import.meta.url));
const AUTHORIZATION = 'Bearer of-the-example-subscriber';

describe('the example subscriber of docs/integrators', () => {
  let world: ServiceUnderTest;
  let worker: INestApplicationContext;
  let keys: Awaited<ReturnType<typeof servedKeys>>;
  let example: ChildProcess;
  let url: string;
  const said: Record<string, unknown>[] = [];
  beforeAll(async () => {
    world = await serviceUnderTest({ ROLE: 'web' });
    worker = await eventsWorker(world);
    keys = await servedKeys();
    const env = { ISSUER: `${world.url}/op`, JWKS_URL: keys.url, CLIENT_ID: TICKETS.id, AUTHORIZATION, PORT: '0' };
    example = spawn(process.execPath, [EXAMPLE], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    if (example.stdout) createInterface(example.stdout).on('line', (line) => said.push(JSON.parse(line)));
    await vi.waitFor(() => expect(said).toHaveLength(1), 10_000);
    url = `http://127.0.0.1:${String(said[0]?.['listening'])}/events`;
  });
  afterAll(async () => {
    example?.kill();
    await worker?.close();
    await keys?.stop();
    await world?.stop();
  });

  const post = async (body: string, headers = { Authorization: AUTHORIZATION }) => {
    const answer = await fetch(url, { method: 'POST', body, headers });
    return [answer.status, answer.status === 400 ? Reflect.get(Object(await answer.json()), 'err') : undefined];
  };

  it('is verified, and takes what happens', async () => {
    const wanted = { deliveryUrl: url, eventTypes: [EVENT_TYPES.linkEstablished], authorization: AUTHORIZATION };
    const id = await worker.get(CommandBus).execute(new CreateSubscription(TICKETS.id, wanted));
    await new Person(world).link('hanako', '0123456789');
    await vi.waitFor(() => expect(said).toHaveLength(3), 15_000);
    expect(said[1]).toEqual({ type: VERIFICATION, subject: { format: 'opaque', id }, claims: {} });
    expect(said[2]).toEqual({
      type: EVENT_TYPES.linkEstablished,
      subject: { format: 'iss_sub', iss: `${world.url}/op`, sub: subjectAt(TICKETS.sector, '0123456789') },
      claims: { event_timestamp: expect.any(Number), reason: 'linked' },
    });
    const view = await worker.get(QueryBus).execute(new SubscriptionOf(TICKETS.id, id));
    expect(view).toMatchObject({ verifiedAt: expect.any(Date), waiting: 0, givenUp: 0 });
  });

  it('refuses what somebody else made up', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const forged = await new SignJWT({ jti: '1', iat: 1, sub_id: {}, events: { x: {} } })
      .setProtectedHeader({ alg: 'ES256', typ: 'secevent+jwt', kid: 'test' })
      .setIssuer(`${world.url}/op`)
      .setAudience(TICKETS.id)
      .sign(privateKey);
    expect(await post(forged)).toEqual([400, 'invalid_request']);
    expect(await post('no token')).toEqual([400, 'invalid_request']);
    expect(await post(forged, { Authorization: 'Bearer other' })).toEqual([400, 'authentication_failed']);
    expect(said).toHaveLength(3);
  });

  it('is the one that the document names, and every sort of event stands in it', () => {
    const text = readFileSync(new URL('../../docs/integrators/events.md', import.meta.url), 'utf8');
    expect(text).toContain('examples/events/subscriber.js');
    for (const type of [...Object.values(EVENT_TYPES), VERIFICATION]) expect(text).toContain(`\`${type}\``);
  });
});
