import { describe, expect, it } from 'vitest';
import { guestIn, invitationIn } from './invitation-in.js';

const NOW = new Date('2026-11-23T03:00:00Z');
const ASKED = {
  recipients: [{ email: 'Hana@mail.example' }],
  requireSignIn: true,
  sendInvitation: false,
  roles: ['read'],
  expirationDateTime: '2026-11-30T03:00:00Z',
};

describe('an invitation to an item', () => {
  it('names a person, a role and an end, or no end', () => {
    const expiresAt = new Date('2026-11-30T03:00:00Z');
    expect(invitationIn(ASKED, NOW)).toEqual({ email: 'hana@mail.example', role: 'read', expiresAt });
    expect(invitationIn({ ...ASKED, expirationDateTime: undefined }, NOW)).toMatchObject({ expiresAt: null });
  });

  it.each<object>([
    { requireSignIn: false },
    { roles: ['owner'] },
    { roles: ['read', 'write'] },
    { recipients: [] },
    { recipients: [{ alias: 'hana' }] },
    { expirationDateTime: 'soon' },
    { expirationDateTime: '2026-11-23T02:59:59Z' },
  ])('is none with %j', (part) => {
    expect(invitationIn({ ...ASKED, ...part }, NOW)).toBeUndefined();
  });

  it.each([undefined, null, 'x', []])('is none in %j', (body) => {
    expect(invitationIn(body, NOW)).toBeUndefined();
  });
});

it('an invitation of a guest names a mail address, and where to go then', () => {
  const asked = { invitedUserEmailAddress: 'hana@mail.example', inviteRedirectUrl: 'https://contoso.example' };
  expect(guestIn(asked)).toBe('hana@mail.example');
  expect([
    guestIn({ ...asked, inviteRedirectUrl: undefined }),
    guestIn({ ...asked, invitedUserEmailAddress: 'x' }),
    guestIn(null),
  ]).toEqual([undefined, undefined, undefined]);
});
