import { describe, expect, it } from 'vitest';
import { userChangeIn } from './user-change-in.js';

describe('a change of a user', () => {
  it('names what becomes otherwise, and nothing else', () => {
    expect(
      userChangeIn({
        suspended: false,
        orgUnitPath: '/Left/Rescue',
        password: 'abcdefgh',
        changePasswordAtNextLogin: true,
      }),
    ).toEqual({ suspended: false, orgUnit: '/Left/Rescue', password: 'abcdefgh', mustChange: true });
    expect(userChangeIn({ suspended: true, etag: 'x' })).toEqual({ suspended: true });
  });

  it.each<object>([
    { suspended: 'yes' },
    { changePasswordAtNextLogin: 1 },
    { orgUnitPath: '/Nowhere' },
    { orgUnitPath: null },
    { password: 'short' },
    { password: 'パスワード' },
    { password: 'x'.repeat(101) },
  ])('is not taken with %j', (body) => {
    expect(userChangeIn(body)).toBeUndefined();
  });
});
