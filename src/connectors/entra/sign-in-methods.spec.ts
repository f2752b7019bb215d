import { describe, expect, it } from 'vitest';
import { hasSecondFactor, pathOfMethod, secondFactors, timeIn } from './sign-in-methods.js';

const MOBILE = '3179e48a-750b-4051-897c-87b9720928f7';
const ALTERNATE_MOBILE = 'b6332ec1-7057-4abe-9331-3d72feddfe41';
const item = (type: string, id: string, more = {}) => ({ '@odata.type': `#microsoft.graph.${type}`, id, ...more });
const LIST = [
  item('microsoftAuthenticatorAuthenticationMethod', 'app'),
  item('phoneAuthenticationMethod', MOBILE),
  item('softwareOathAuthenticationMethod', 'oath'),
  item('phoneAuthenticationMethod', ALTERNATE_MOBILE),
  item('fido2AuthenticationMethod', 'key'),
];
const idsWith = (preferred: unknown) => secondFactors(LIST, preferred).map(({ id }) => id.split(':')[1]);

describe('the second factors of a list', () => {
  it('are neither a password nor an access pass', () => {
    const none = [item('passwordAuthenticationMethod', '1'), item('temporaryAccessPassAuthenticationMethod', '2')];
    expect(secondFactors(none, undefined)).toEqual([]);
  });

  it.each([
    ['push', 'app'],
    ['oath', 'oath'],
    ['sms', MOBILE],
    ['voiceMobile', MOBILE],
    ['voiceAlternateMobile', ALTERNATE_MOBILE],
  ])('end with the default %s', (preferred, last) => {
    expect(idsWith(preferred).at(-1)).toBe(last);
    expect(idsWith(preferred)).toHaveLength(5);
  });

  it.each([undefined, null, 'unknownFutureValue'])(
    'end with what is a default most often where it is %s',
    (preferred) => {
      const ids = idsWith(preferred);
      expect(ids.at(-1)).toBe('app');
      expect(ids.indexOf(ALTERNATE_MOBILE)).toBeLessThan(ids.indexOf(MOBILE));
    },
  );

  it('have the time at which they were registered, where it is told', () => {
    const at = '2026-04-01T00:00:00Z';
    const times = [
      item('fido2AuthenticationMethod', '1', { createdDateTime: at }),
      item('fido2AuthenticationMethod', '2', { creationDateTime: at }),
      item('fido2AuthenticationMethod', '3', { createdDateTime: null }),
      item('fido2AuthenticationMethod', '4', { createdDateTime: 'yesterday' }),
    ];
    expect(secondFactors(times, undefined).map(({ registeredAt }) => registeredAt)).toEqual([
      new Date(at),
      new Date(at),
      undefined,
      undefined,
    ]);
  });

  it('include those of a type that nobody knows yet', () => {
    expect(secondFactors([item('brainwave', 'x')], undefined)).toEqual([{ id: 'brainwave:x' }]);
  });

  it.each([
    ['emailAuthenticationMethod', 'emailMethods'],
    ['fido2AuthenticationMethod', 'fido2Methods'],
    ['hardwareOathAuthenticationMethod', 'hardwareOathMethods'],
    ['microsoftAuthenticatorAuthenticationMethod', 'microsoftAuthenticatorMethods'],
    ['phoneAuthenticationMethod', 'phoneMethods'],
    ['platformCredentialAuthenticationMethod', 'platformCredentialMethods'],
    ['softwareOathAuthenticationMethod', 'softwareOathMethods'],
    ['windowsHelloForBusinessAuthenticationMethod', 'windowsHelloForBusinessMethods'],
  ])('lead to where they are removed: %s', (type, path) => {
    const [method] = secondFactors([item(type, '-2_a/../b:c')], undefined);
    expect(pathOfMethod(method!.id)).toBe(`${path}/-2_a%2F..%2Fb%3Ac`);
  });
});

describe('whether there is a second factor', () => {
  const has = (...types: readonly string[]) =>
    hasSecondFactor(types.map((type) => item(`${type}AuthenticationMethod`, 'x')));

  it.each(['fido2', 'phone', 'microsoftAuthenticator', 'hardwareOath', 'platformCredential', 'external'])(
    'is yes with %s beside a password',
    (type) => {
      expect(has('password', type)).toBe(true);
    },
  );

  it('is no where there is nothing that a sign-in asks for', () => {
    expect([has(), has('password', 'temporaryAccessPass'), has('password', 'email')]).toEqual([false, false, false]);
  });

  it('cannot be told of a type that nobody knows yet', () => {
    expect([has('password', 'brainwave'), has('brainwave', 'phone')]).toEqual([undefined, true]);
  });
});

describe('the methods that are removed otherwise', () => {
  it.each([
    ['externalAuthenticationMethod', 'externalAuthenticationMethods/a%2Fb/$ref'],
    ['qrCodePinAuthenticationMethod', 'qrCodePinMethod'],
  ])('lead to where that is: %s', (type, path) => {
    const [method] = secondFactors([item(type, 'a/b')], undefined);
    expect(pathOfMethod(method!.id)).toBe(path);
  });
});

describe('the id of a method', () => {
  it.each(['', 'x', 'phone:', ':1', 'pho/ne:1', 'password:1', 'temporaryAccessPass:1'])('is none of ours: %j', (id) => {
    expect(pathOfMethod(id)).toBeUndefined();
  });
});

describe('a time of Graph’s', () => {
  it('is a moment, or nothing', () => {
    expect([timeIn('2026-04-01T00:00:00.7651731Z'), timeIn('x'), timeIn(7), timeIn(null)]).toEqual([
      new Date('2026-04-01T00:00:00.765Z'),
      undefined,
      undefined,
      undefined,
    ]);
  });
});
