import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AccountChanged, AccountMerged } from '../../accounts/contract/events.js';
import { CardUnlinked, LinkUsed } from '../../linking/contract/events.js';
import { AccessPassIssued, AftermathDone, CredentialUnseen, PasswordIssued } from '../../recovery/contract/events.js';
import { RescueBegun, RescueWithdrawn } from '../../rescue/contract/events.js';
import type { DomainEvent } from '../../shared/domain/domain-event.js';
import { EVENT_TYPES as T } from './event-types.js';
import { toldOf } from './told-events.js';

// As it comes back from the audit chain.
const tell = (event: DomainEvent) => toldOf(event.type, JSON.parse(JSON.stringify(event)));
const ACCOUNT = '0123456789';

describe('what is told of an event', () => {
  it('is its reason, and the link only to those who know accounts', () => {
    expect(tell(new CardUnlinked('link', ACCOUNT, 'erased'))).toEqual([
      { type: T.linkEnded, claims: { reason: 'erased' }, ids: { link_id: 'link' } },
    ]);
  });

  it('is the end of sessions only where they ended', () => {
    const types = (ended: boolean) => tell(new PasswordIssued('case', 'link', ACCOUNT, ended)).map(({ type }) => type);
    expect(types(true)).toEqual([T.credentialChange, T.sessionRevoked]);
    expect(types(false)).toEqual([T.credentialChange]);
    expect(tell(new AccessPassIssued('case', 'link', ACCOUNT))).toMatchObject([
      { claims: { credential_type: 'temporary-access-pass', change_type: 'create' } },
    ]);
  });

  it('is the service of an application', () => {
    expect(tell(new RescueWithdrawn('rescue', ACCOUNT, 'onedrive', 'link'))).toEqual([
      { type: T.rescueEnded, claims: { service: 'onedrive', reason: 'withdrawn' }, ids: { rescue_id: 'rescue' } },
    ]);
  });

  it('is a credential that was changed though nobody has seen it, and sessions that were ended later', () => {
    expect(tell(new CredentialUnseen('case', 'link', ACCOUNT, 'password', []))).toMatchObject([
      { type: T.credentialChange, claims: { credential_type: 'password', change_type: 'update' } },
    ]);
    expect(tell(new AftermathDone('case', 'link', ACCOUNT, ['sessions'], []))).toMatchObject([
      { type: T.sessionRevoked },
    ]);
    expect(tell(new AftermathDone('case', 'link', ACCOUNT, ['methods'], ['sessions']))).toEqual([]);
  });

  it('is the other account of a merger', () => {
    expect(tell(new AccountMerged(ACCOUNT, '1000000001'))).toMatchObject([{ intoAccountId: '1000000001' }]);
  });

  it('is nothing of what concerns nobody else', () => {
    for (const event of [
      new AccountChanged(ACCOUNT),
      new LinkUsed('link', ACCOUNT, 'recovery.password'),
      new RescueBegun('rescue', ACCOUNT, 'onedrive'),
    ])
      expect(tell(event)).toEqual([]);
    expect(toldOf('toString', {})).toEqual([]);
  });

  it('can be of every sort that is offered', () => {
    const source = readFileSync(new URL('told-events.ts', import.meta.url), 'utf8');
    for (const name of Object.keys(T)) expect(source).toContain(`T.${name}`);
  });
});
