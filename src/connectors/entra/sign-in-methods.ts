import type { SignInMethod } from '../../recovery/ports/credential-directory.js';
import type { GraphItem } from '../graph/graph-list.js';

// A type of tomorrow is listed too: what could not be removed must not look as if it were not there.
const TYPE = /^#microsoft\.graph\.([A-Za-z0-9]+?)(?:AuthenticationMethod)?$/;
const NO_SECOND_FACTOR = new Set(['password', 'temporaryAccessPass']);
// An address of mail resets passwords and signs nobody in: https://learn.microsoft.com/entra/identity/authentication/concept-authentication-methods
const NEVER_ASKED_FOR = new Set([...NO_SECOND_FACTOR, 'email']);
const SECOND_FACTORS = new Set([
  'external',
  'fido2',
  'hardwareOath',
  'microsoftAuthenticator',
  'phone',
  'platformCredential',
  'softwareOath',
  'windowsHelloForBusiness',
]);
// Where these two are: of a provider elsewhere only the link to the person is deleted, and nobody has a second QR code.
// https://learn.microsoft.com/graph/api/authentication-delete-externalauthenticationmethods
// https://learn.microsoft.com/graph/api/qrcodepinauthenticationmethod-delete
const ELSEWHERE = new Map<string, (id: string) => string>([
  ['external', (id) => `externalAuthenticationMethods/${id}/$ref`],
  ['qrCodePin', () => 'qrCodePinMethod'],
]);

// https://learn.microsoft.com/graph/api/phoneauthenticationmethod-delete
const MOBILE = '3179e48a-750b-4051-897c-87b9720928f7';
const ALTERNATE_MOBILE = 'b6332ec1-7057-4abe-9331-3d72feddfe41';
const OFFICE = 'e37fc753-ff3b-4958-9484-eaa9425c82bc';

// A number of somebody has the same id as the one before it, and a QR code has none in its path.
const FIXED_IDS = new Set(['phone', 'qrCodePin']);

// Which method a default is: https://learn.microsoft.com/graph/api/resources/signinpreferences
const DEFAULTS = new Map([
  ['push', 'microsoftAuthenticator'],
  ['oath', 'softwareOath'],
  ['sms', MOBILE],
  ['voiceMobile', MOBILE],
  ['voiceAlternateMobile', ALTERNATE_MOBILE],
  ['voiceOffice', OFFICE],
]);

/**
 * The second factors in a list, the person's default last, since Graph removes it only when no other is left. Where the default
 * is not known, those come last that are one most often; an alternate mobile number goes before the mobile number that it needs.
 */
export function secondFactors(items: readonly GraphItem[], preferred: unknown): readonly SignInMethod[] {
  const isDefault = DEFAULTS.get(String(preferred));
  const rank = ({ type, id }: Method): number => {
    if (isDefault === type || isDefault === id) return 3;
    if (type === 'microsoftAuthenticator') return 2;
    return type === 'softwareOath' || id === MOBILE ? 1 : 0;
  };
  return items
    .flatMap(methodIn)
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ type, id, registeredAt }) => ({
      id: `${type}:${id}`,
      ...(registeredAt && { registeredAt }),
      ...(FIXED_IDS.has(type) && { sharesId: true }),
    }));
}

/** Whether there is a second factor in a list; undefined where there are only types of which nobody knows that. */
export function hasSecondFactor(items: readonly GraphItem[]): boolean | undefined {
  const types = items.map((item) => typeOf(item) ?? '').filter((type) => !NEVER_ASKED_FOR.has(type));
  if (types.some((type) => SECOND_FACTORS.has(type))) return true;
  return types.length > 0 ? undefined : false;
}

/** Where a method is, below a user's `authentication`; undefined for an id that is not ours. */
export function pathOfMethod(methodId: string): string | undefined {
  const [, type = '', id = ''] = /^([A-Za-z0-9]+):(.+)$/.exec(methodId) ?? [];
  if (!type || NO_SECOND_FACTOR.has(type)) return undefined;
  const segment = encodeURIComponent(id);
  return ELSEWHERE.get(type)?.(segment) ?? `${type}Methods/${segment}`;
}

interface Method {
  readonly type: string;
  readonly id: string;
  readonly registeredAt: Date | undefined;
}

function methodIn(item: GraphItem): readonly Method[] {
  const type = typeOf(item);
  const { id } = item;
  if (!type || typeof id !== 'string' || NO_SECOND_FACTOR.has(type)) return [];
  return [{ type, id, registeredAt: timeIn(item['createdDateTime'] ?? item['creationDateTime']) }];
}

function typeOf(item: GraphItem): string | undefined {
  return TYPE.exec(String(item['@odata.type']))?.[1];
}

/** A time of Graph's; undefined where it tells none. */
export function timeIn(value: unknown): Date | undefined {
  const time = typeof value === 'string' ? new Date(value) : undefined;
  return time && !Number.isNaN(time.getTime()) ? time : undefined;
}
