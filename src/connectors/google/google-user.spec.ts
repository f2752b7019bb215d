import { describe, expect, it } from 'vitest';
import { isSameUnit, userIn } from './google-user.js';

const TOLD = {
  id: '1',
  primaryEmail: '0123456789@g.example.ac.jp',
  isAdmin: false,
  isDelegatedAdmin: false,
  suspended: true,
  suspensionReason: 'ADMIN',
  orgUnitPath: '/Left',
};

describe('a user in an answer', () => {
  it('is what the service looks at', () => {
    expect(userIn({ ...TOLD, externalIds: [{ value: '7' }, { type: 'x' }, 'y'] })).toEqual({
      id: '1',
      primaryEmail: '0123456789@g.example.ac.jp',
      isAdmin: false,
      suspended: true,
      suspendedByGoogle: false,
      archived: false,
      deleted: false,
      orgUnitPath: '/Left',
      externalIds: ['7'],
    });
  });

  it.each(['id', 'primaryEmail', 'suspended', 'orgUnitPath'])('is none where %s is missing', (name) => {
    expect(userIn({ ...TOLD, [name]: undefined })).toBeUndefined();
  });

  it.each([{ isAdmin: true }, { isDelegatedAdmin: true }, { isAdmin: undefined }, { isDelegatedAdmin: 'no' }])(
    'counts as an administrator with %j',
    (change) => {
      expect(userIn({ ...TOLD, ...change })?.isAdmin).toBe(true);
    },
  );

  it('was suspended by Google where another reason than the administrator is told', () => {
    const reasons = ['ABUSE', 'WEB_LOGIN_REQUIRED', 'ADMIN', '', undefined];
    const told = reasons.map((suspensionReason) => userIn({ ...TOLD, suspensionReason })?.suspendedByGoogle);
    expect(told).toEqual([true, true, false, false, false]);
  });

  it.each([undefined, null, 'x', [TOLD]])('is none in %j', (answer) => {
    expect(userIn(answer)).toBeUndefined();
  });
});

it('a unit is the same in capitals and small letters', () => {
  expect([isSameUnit('/Left/Rescue', '/left/rescue'), isSameUnit('/Left', '/Left/Rescue')]).toEqual([true, false]);
});
