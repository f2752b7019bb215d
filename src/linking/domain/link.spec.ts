import { describe, expect, it } from 'vitest';
import { AccountHasLeft, LinkIsHeld, LinkIsSuspended, NotLinked } from '../contract/link.errors.js';
import { Link, type LinkBirth } from './link.js';

const at = new Date('2026-04-01T00:00:00Z');

function birth(change: Partial<LinkBirth> = {}): LinkBirth {
  return {
    id: 'link-1',
    card: { issuer: 'https://card', subject: 's', name: '山田　花子' },
    account: { accountId: '0123456789', standing: 'current', names: ['山田 花子'] },
    proofId: 'proof-1',
    consentVersion: 'v1',
    afterSuspension: false,
    at,
    ...change,
  };
}

const typesOf = (link: Link) => link.pullEvents().map(({ type }) => type);

describe('Link', () => {
  it('is usable at once when the names agree', () => {
    const link = Link.establish(birth());
    expect(typesOf(link)).toEqual(['linking.card-linked']);
    link.use(at);
    expect(link.current.lastUsedAt).toEqual(at);
  });

  it('is held when the names do not agree, and cannot be used', () => {
    const link = Link.establish(birth({ card: { issuer: 'i', subject: 's', name: '鈴木　花子' } }));
    expect(typesOf(link)).toEqual(['linking.card-linked', 'linking.link-held']);
    expect(() => link.use(at)).toThrow(LinkIsHeld);
  });

  it('is held after a link that ended while suspended, so that unlinking does not undo a suspension', () => {
    expect(Link.establish(birth({ afterSuspension: true })).standing).toBe('held');
  });

  it('refuses an account that has left', () => {
    const account = { accountId: '1000000003', standing: 'left', names: ['山田 花子'] } as const;
    expect(() => Link.establish(birth({ account }))).toThrow(AccountHasLeft);
  });

  it('cannot be used while suspended, even when it is held too', () => {
    const link = Link.establish(birth({ afterSuspension: true }));
    link.suspend(at);
    expect(() => link.use(at)).toThrow(LinkIsSuspended);
  });

  it('is suspended once', () => {
    const link = Link.establish(birth());
    link.suspend(at);
    link.suspend(at);
    expect(typesOf(link)).toEqual(['linking.card-linked', 'linking.link-suspended']);
  });

  it('ends once, and then serves nothing', () => {
    const link = Link.establish(birth());
    link.end('unlinked', at);
    expect(typesOf(link)).toEqual(['linking.card-linked', 'linking.card-unlinked']);
    expect(() => link.end('unlinked', at)).toThrow(NotLinked);
    expect(() => link.use(at)).toThrow(NotLinked);
  });

  it('counts a version for every change', () => {
    const link = Link.establish(birth());
    link.use(at);
    link.suspend(at);
    link.end('unlinked', at);
    expect(link.current.version).toBe(4);
  });
});
