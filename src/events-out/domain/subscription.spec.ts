import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from './event-types.js';
import { Subscription } from './subscription.js';

const AT = new Date('2026-04-01T00:00:00Z');
const WANTED = {
  deliveryUrl: 'https://a.example/events',
  eventTypes: [EVENT_TYPES.linkEnded],
  authorization: 'Bearer x',
};

const kept = () => {
  const created = Subscription.create('id', 'tickets', WANTED, false, AT);
  created.verified(AT);
  created.saved();
  created.pullEvents();
  return created;
};
const typesOf = (subscription: Subscription) => subscription.pullEvents().map(({ type }) => type);

describe('a subscription', () => {
  it('must be verified anew at another address, and only there', () => {
    const subscription = kept();
    subscription.alter({ eventTypes: [EVENT_TYPES.linkHeld] }, false);
    expect([subscription.hasMoved, subscription.current.verifiedAt]).toEqual([false, AT]);
    subscription.alter({ deliveryUrl: 'https://b.example/' }, false);
    expect([subscription.hasMoved, subscription.current.verifiedAt]).toEqual([true, undefined]);
    expect(subscription.current.version).toBe(subscription.versionRead + 1);
  });

  it('keeps its header unless it is changed or taken away', () => {
    const subscription = kept();
    subscription.alter({ stage: 'paused' }, false);
    expect(subscription.current).toMatchObject({ authorization: 'Bearer x', stage: 'paused', reason: 'asked' });
    subscription.alter({ authorization: null, stage: 'enabled' }, false);
    expect(subscription.current).not.toHaveProperty('authorization');
    expect(subscription.current).not.toHaveProperty('reason');
  });

  it('that stopped because nobody answered goes on when an operator says so; one that its system stopped does not', () => {
    const subscription = kept();
    subscription.stop('unreachable');
    subscription.stop('unregistered');
    expect(subscription.current).toMatchObject({ stage: 'disabled', reason: 'unreachable' });
    subscription.resume();
    expect(subscription.current.stage).toBe('enabled');
    subscription.alter({ stage: 'disabled' }, false);
    subscription.resume();
    expect(subscription.current.stage).toBe('disabled');
    expect(typesOf(subscription)).toEqual([
      'events-out.subscription-stopped',
      'events-out.subscription-changed',
      'events-out.subscription-changed',
    ]);
  });

  it.each([
    ['http://a.example/', false],
    ['http://localhost:8080/', false],
    ['http://a.example/', true],
    ['http://localhost.a.example/', true],
    [`https://a.example/${'x'.repeat(500)}`, true],
  ])('is refused at %s', (deliveryUrl, localhost) => {
    const create = () => Subscription.create('id', 'tickets', { ...WANTED, deliveryUrl }, localhost, AT);
    expect(create).toThrow(expect.objectContaining({ code: 'events.delivery-url-refused' }));
  });

  it('may be at this machine outside production', () => {
    for (const deliveryUrl of ['http://localhost:8080/', 'http://127.0.0.1/', 'http://[::1]:1/'])
      expect(Subscription.create('id', 'tickets', { ...WANTED, deliveryUrl }, true, AT).current.stage).toBe('enabled');
  });

  it.each([[], ['urn:x'], [EVENT_TYPES.linkEnded, EVENT_TYPES.linkEnded]])(
    'asks for sorts that exist, each once: %s',
    (...types) => {
      const create = () => Subscription.create('id', 'tickets', { ...WANTED, eventTypes: types }, false, AT);
      expect(create).toThrow(expect.objectContaining({ code: 'events.event-types-refused' }));
    },
  );
});
