import { describe, expect, it } from 'vitest';
import { endOf, isAsGranted, isFor, isInherited, isLink } from './permission.js';

const UNTIL = new Date('2026-11-30T03:00:00.500Z');
const GIVEN = { id: '1', roles: ['read'], expirationDateTime: '2026-11-30T03:00:00Z' };

describe('a permission', () => {
  const guest = 'i:0#.f|membership|Hana_mail.example#EXT#@contoso.onmicrosoft.com';
  it.each<[string, object]>([
    ['an invitation', { invitation: { email: 'HANA@mail.example' } }],
    ['a user', { grantedToV2: { user: { email: 'hana@mail.example' } } }],
    ['a user of the site', { grantedToV2: { siteUser: { email: 'Hana@Mail.example' } } }],
    ['the login name of a guest', { grantedToV2: { siteUser: { loginName: guest } } }],
    [
      'a login name of SharePoint’s own',
      { grantedToV2: { siteUser: { loginName: 'i:0#.f|membership|urn:spo:guest#hana@mail.example' } } },
    ],
    ['the older property', { grantedTo: { user: { email: 'hana@mail.example' } } }],
    ['a link for several people', { link: {}, grantedToIdentitiesV2: [{}, { user: { email: 'hana@mail.example' } }] }],
  ])('is for an address by %s', (_name, permission) => {
    expect(isFor({ ...permission }, 'hana@mail.example')).toBe(true);
    expect(isFor({ ...permission }, 'ana@mail.example')).toBe(false);
    expect(isFor({ ...permission }, 'hana@mail.example.org')).toBe(false);
  });

  it.each<object>([{}, { link: { scope: 'anonymous' } }, { grantedToV2: null }, { grantedToV2: { user: {} } }])(
    'is for nobody in particular as %j',
    (permission) => {
      expect(isFor({ ...permission }, 'undefined')).toBe(false);
    },
  );

  it('is as granted where it reads, no more, and until then or without an end', () => {
    expect(isAsGranted(GIVEN, UNTIL)).toBe(true);
    expect(isAsGranted({ ...GIVEN, expirationDateTime: '0001-01-01T00:00:00Z' }, UNTIL)).toBe(true);
    for (const other of [
      { roles: ['write'] },
      { roles: ['read', 'write'] },
      { roles: undefined },
      { expirationDateTime: '2026-11-30T02:00:00Z' },
      { expirationDateTime: '2026-12-30T03:00:00Z' },
    ])
      expect(isAsGranted({ ...GIVEN, ...other }, UNTIL), JSON.stringify(other)).toBe(false);
  });

  it('is a link where it has one', () => {
    expect([{ link: { type: 'view' } }, { link: null }, {}].map(isLink)).toEqual([true, false, false]);
  });

  it('is inherited where it names an ancestor', () => {
    expect(
      [{ inheritedFrom: { id: '1' } }, { inheritedFrom: {} }, { inheritedFrom: null }, {}].map(isInherited),
    ).toEqual([true, false, false, false]);
  });

  it('has an end where it tells a time', () => {
    const ends = ['2026-11-30T03:00:00Z', '0001-01-01T00:00:00Z', 'soon', 7].map((expirationDateTime) =>
      endOf({ expirationDateTime }),
    );
    expect(ends).toEqual([new Date('2026-11-30T03:00:00Z'), undefined, undefined, undefined]);
  });
});
