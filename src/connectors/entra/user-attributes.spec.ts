import { describe, expect, it } from 'vitest';
import { attributesOf } from './user-attributes.js';

describe('the attributes of a user', () => {
  it('are texts, whatever they were', () => {
    const user = {
      displayName: '山田 花子',
      accountEnabled: false,
      employeeOrgData: null,
      otherMails: ['a@x.example', 'b@x.example'],
      count: 3,
    };
    expect(attributesOf(user)).toEqual({
      displayName: ['山田 花子'],
      accountEnabled: ['false'],
      otherMails: ['a@x.example', 'b@x.example'],
      count: ['3'],
    });
  });

  it('within others have dotted names', () => {
    const user = {
      onPremisesExtensionAttributes: { extensionAttribute1: 'u-1', extensionAttribute2: null },
      a: { b: { c: true } },
    };
    expect(attributesOf(user)).toEqual({
      'onPremisesExtensionAttributes.extensionAttribute1': ['u-1'],
      'a.b.c': ['true'],
    });
  });

  it('are not what Graph says of them', () => {
    expect(attributesOf({ '@odata.context': 'x', 'manager@delta': [{ id: '1' }], mail: 'm@x.example' })).toEqual({
      mail: ['m@x.example'],
    });
  });
});
