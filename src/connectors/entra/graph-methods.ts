import type { SignInMethod } from '../../recovery/ports/credential-directory.js';

/** A sign-in method as Graph lists it. */
export interface GraphMethod {
  readonly '@odata.type': string;
  readonly id: string;
  readonly createdDateTime?: string | null;
}

// Under which collection each kind stands: https://learn.microsoft.com/graph/api/resources/authenticationmethods-overview
const COLLECTIONS = new Map([
  ['emailAuthenticationMethod', 'emailMethods'],
  ['fido2AuthenticationMethod', 'fido2Methods'],
  ['hardwareOathAuthenticationMethod', 'hardwareOathMethods'],
  ['microsoftAuthenticatorAuthenticationMethod', 'microsoftAuthenticatorMethods'],
  ['phoneAuthenticationMethod', 'phoneMethods'],
  ['platformCredentialAuthenticationMethod', 'platformCredentialMethods'],
  ['softwareOathAuthenticationMethod', 'softwareOathMethods'],
  ['windowsHelloForBusinessAuthenticationMethod', 'windowsHelloForBusinessMethods'],
]);
const NO_SECOND_FACTOR = new Set(['passwordAuthenticationMethod', 'temporaryAccessPassAuthenticationMethod']);

/** The second factors among the methods of a user. A kind that is not known is listed, too: nobody must believe it gone. */
export function secondFactors(methods: readonly GraphMethod[]): readonly SignInMethod[] {
  return methods
    .map((method) => ({ kind: method['@odata.type'].replace('#microsoft.graph.', ''), ...method }))
    .filter(({ kind }) => !NO_SECOND_FACTOR.has(kind))
    .map(({ kind, id, createdDateTime }) => ({
      id: `${kind}/${id}`,
      ...(createdDateTime && { registeredAt: new Date(createdDateTime) }),
    }));
}

/** Where a second factor stands below its user; undefined for a kind that is not known. */
export function pathOfMethod(methodId: string): string | undefined {
  const at = methodId.indexOf('/');
  const [kind, id] = [methodId.slice(0, at), methodId.slice(at + 1)];
  const collection = COLLECTIONS.get(kind);
  return collection && `/authentication/${collection}/${encodeURIComponent(id)}`;
}
