import { describe, expect, it } from 'vitest';
import { DeltaCursor } from './delta-cursor.js';

const GRAPH = 'https://graph.example/v1.0';
const LINK = `${GRAPH}/users/delta?$deltatoken=x`;
const cursors = new DeltaCursor(GRAPH, 'id,mail');

describe('a cursor', () => {
  it('leads back to its link', () => {
    expect(cursors.linkIn(cursors.for(LINK))).toBe(LINK);
  });

  it.each([
    'https://evil.example/v1.0/users/delta',
    'http://graph.example/v1.0/users/delta',
    'https://graph.example:8443/v1.0/users/delta',
    'https://graph.example@evil.example/v1.0/users/delta',
    'https://user@graph.example/v1.0/users/delta',
    'https://graph.example/v1.0/applications',
    'https://graph.example/v1.0/users/../applications',
    '//evil.example/v1.0/users/delta',
    '/v1.0/users/delta',
    '',
    undefined,
    7,
  ])('is not made of %j', (link) => {
    expect(cursors.for(link)).toBeUndefined();
  });

  it.each([undefined, '', '7', LINK, ` ${LINK}`, cursors.for(LINK)?.replace('graph', 'evil')])(
    'leads nowhere as %j',
    (cursor) => {
      expect(cursors.linkIn(cursor)).toBeUndefined();
    },
  );

  it('of other properties or of another Graph leads nowhere, so that the changes are told from the beginning', () => {
    const cursor = cursors.for(LINK);
    expect(new DeltaCursor(GRAPH, 'id,mail,displayName').linkIn(cursor)).toBeUndefined();
    expect(new DeltaCursor('https://graph.example/beta', 'id,mail').linkIn(cursor)).toBeUndefined();
  });
});
