import { describe, expect, it } from 'vitest';
import { rolesIn } from './granted-roles.js';

const tokenOf = (payload: object) =>
  [{ alg: 'none' }, payload, ''].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');

describe('the roles that a token names', () => {
  it('are those of the application', () => {
    expect(rolesIn(tokenOf({ roles: ['User.Read.All', 'X'] }))).toEqual(new Set(['User.Read.All', 'X']));
  });

  it.each(['', 'opaque', tokenOf({}), tokenOf({ roles: 'User.Read.All' })])('are not known from %j', (token) => {
    expect(rolesIn(token)).toBeUndefined();
  });
});
