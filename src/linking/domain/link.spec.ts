import { describe, expect, it } from 'vitest';
import {
  AccountHasLeft,
  LinkIsHeld,
  LinkIsSuspended,
  LinkIsWaiting,
  LinkNotHeld,
  NotLinked,
} from '../contract/link.errors.js';
import { Link } from './link.js';
import type { LinkBirth } from './link-state.js';

const at = new Date('2026-04-01T00:00:00Z');
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);

function birth(change: Partial<LinkBirth> = {}): LinkBirth {
  return {
    id: 'link-1',
    card: { issuer: 'https://card', subject: 's', name: '山田　花子' },
    account: { accountId: '0123456789', personId: 'hanako', standing: 'current', names: ['山田 花子'] },
    proofId: 'proof-1',
    consentVersion: 'v1',
    afterSuspension: false,
    waitHours: 72,
    at,
    ...change,
  };
}

const another = { card: { issuer: 'i', subject: 's', name: '鈴木　花子' } };
const use = (link: Link, when = at) => link.use('recovery.password', when);
const learn = (link: Link, personId: string, ...names: string[]) =>
  link.learn({ account: { personId, names }, waitHours: 72 }, at);
const typesOf = (link: Link) => link.pullEvents().map(({ type }) => type);

describe('Link', () => {
  it('is usable at once when the names agree', () => {
    const link = Link.establish(birth());
    use(link);
    expect(typesOf(link)).toEqual(['linking.card-linked', 'linking.link-used']);
    expect(link.current.lastUsedAt).toEqual(at);
  });

  it('is held when the names do not agree, and cannot be used', () => {
    const link = Link.establish(birth(another));
    expect(typesOf(link)).toEqual(['linking.card-linked', 'linking.link-held']);
    expect(() => use(link, later(1_000))).toThrow(LinkIsHeld);
  });

  it('is held after a link that ended while suspended, so that unlinking does not undo a suspension', () => {
    expect(Link.establish(birth({ afterSuspension: true })).current.held?.because).toBe('suspension');
  });

  it('refuses an account that has left', () => {
    const account = { accountId: '1000000003', personId: 'p', standing: 'left', names: ['山田 花子'] } as const;
    expect(() => Link.establish(birth({ account }))).toThrow(AccountHasLeft);
  });

  it('says what it took the place of', () => {
    const link = Link.establish(birth({ inPlaceOf: { reason: 'moved', otherCards: [] } }));
    expect(link.pullEvents()).toMatchObject([{ type: 'linking.card-relinked', reason: 'moved' }]);
    expect(link.standingAt(at)).toBe('usable');
  });

  it('waits in the place of a card with another name, and not a moment longer', () => {
    const link = Link.establish(birth({ inPlaceOf: { reason: 'replaced', otherCards: ['山本　花子'] } }));
    expect(link.standingAt(later(71.9))).toBe('waiting');
    expect(() => use(link, later(71.9))).toThrow(LinkIsWaiting);
    use(link, later(72));
  });

  it('goes on waiting when it is made anew', () => {
    const link = Link.establish(birth({ stillWaiting: later(10) }));
    expect([link.standingAt(later(9.9)), link.standingAt(later(10))]).toEqual(['waiting', 'usable']);
  });

  it('is released when the university takes over the name, after a wait, and by nothing else', () => {
    const link = Link.establish(birth(another));
    learn(link, 'hanako', '山田 華子');
    expect(link.standingAt(at)).toBe('held');
    learn(link, 'hanako', '山田 花子', '鈴木 花子');
    expect(() => use(link, later(71.9))).toThrow(LinkIsWaiting);
    use(link, later(72));
    expect(typesOf(link)).toEqual([
      'linking.card-linked',
      'linking.link-held',
      'linking.link-released',
      'linking.link-used',
    ]);
  });

  it('is not released by a name when it is held after a suspension', () => {
    const link = Link.establish(birth({ afterSuspension: true }));
    learn(link, 'hanako', '山田 花子');
    expect(() => use(link)).toThrow(LinkIsHeld);
  });

  it('stays usable when the university changes the name', () => {
    const link = Link.establish(birth());
    learn(link, 'other', '佐藤 花子');
    use(link);
    expect(link.current.personId).toBe('other');
  });

  it('goes over to another account with all that kept it from being used', () => {
    const account = { accountId: '2000000001', personId: 'hanako', standing: 'current', names: ['鈴木 花子'] } as const;
    const held = Link.establish(birth(another)).carriedOver('link-2', account, at);
    expect(held.current).toMatchObject({ accountId: '2000000001', held: { because: 'names' }, consentVersion: 'v1' });
    const suspended = Link.establish(birth());
    suspended.suspend(at);
    const carried = suspended.carriedOver('link-2', { ...account, names: ['山田 花子'] }, at);
    expect(carried.current.held?.because).toBe('suspension');
    expect(carried.pullEvents()).toMatchObject([{ reason: 'merged' }, { type: 'linking.link-held' }]);
  });

  it('cannot be used while suspended, even when it is held too', () => {
    const link = Link.establish(birth({ afterSuspension: true }));
    link.suspend(at);
    expect(() => use(link)).toThrow(LinkIsSuspended);
  });

  it('is suspended once', () => {
    const link = Link.establish(birth());
    link.suspend(at);
    link.suspend(at);
    expect(typesOf(link)).toEqual(['linking.card-linked', 'linking.link-suspended']);
  });

  it('ends once, and then serves nothing', () => {
    const link = Link.establish(birth());
    link.end('superseded', at, 'link-2');
    expect(link.current.ended).toEqual({ at, reason: 'superseded', successorId: 'link-2' });
    expect(typesOf(link)).toEqual(['linking.card-linked', 'linking.card-unlinked']);
    expect(() => link.end('unlinked', at)).toThrow(NotLinked);
    expect(() => use(link)).toThrow(NotLinked);
  });

  it('is not refused by the desk once it was released, whatever the desk saw before', () => {
    const link = Link.establish(birth(another));
    link.release();
    expect(() => link.end('refused', at)).toThrow(LinkNotHeld);
    use(link);
  });

  it('counts a version for every change', () => {
    const link = Link.establish(birth());
    use(link);
    link.suspend(at);
    link.end('unlinked', at);
    expect(link.current.version).toBe(4);
  });
});
