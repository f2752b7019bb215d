import { describe, expect, it } from 'vitest';
import { pathOfMethod, secondFactors } from './graph-methods.js';

const listed = (kind: string, createdDateTime?: string | null) => ({
  '@odata.type': `#microsoft.graph.${kind}AuthenticationMethod`,
  id: 'id/1',
  createdDateTime,
});

describe('the methods of a user', () => {
  it('are second factors, but for the password and the access pass', () => {
    const methods = secondFactors([listed('password'), listed('temporaryAccessPass'), listed('phone')]);
    expect(methods).toEqual([{ id: 'phoneAuthenticationMethod/id/1' }]);
  });

  it('tell when they were registered where Graph does', () => {
    const [fido, phone] = secondFactors([listed('fido2', '2026-04-01T00:00:00Z'), listed('phone', null)]);
    expect(fido?.registeredAt).toEqual(new Date('2026-04-01T00:00:00Z'));
    expect(phone).not.toHaveProperty('registeredAt');
  });

  it.each([
    ['phone', 'phoneMethods'],
    ['fido2', 'fido2Methods'],
    ['microsoftAuthenticator', 'microsoftAuthenticatorMethods'],
    ['windowsHelloForBusiness', 'windowsHelloForBusinessMethods'],
  ])('of kind %s stand in %s, whatever their id', (kind, collection) => {
    const [method] = secondFactors([listed(kind)]);
    expect(pathOfMethod(method!.id)).toBe(`/authentication/${collection}/id%2F1`);
  });

  it('of a kind that is not known stand nowhere', () => {
    const [method] = secondFactors([listed('telepathy')]);
    expect(pathOfMethod(method!.id)).toBeUndefined();
  });
});
