import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
  type ValidationError,
  validateSync,
} from 'class-validator';
import {
  API_SCOPES,
  type ApiScope,
  type ClientAuthentication,
  type Integrator,
  SIGN_IN_SCOPES,
  type SignInScope,
} from '../integrators/integrator.js';
import { isOwnAddress, isPublicJwks } from './integrator-formats.js';

class Words {
  @Matches(/\S/, { message: 'must be a text' }) ja!: string;
  @Matches(/\S/, { message: 'must be a text' }) en!: string;
}

class SignInFields {
  @IsArray({ message: 'must be a list of addresses' })
  @ArrayNotEmpty({ message: 'must not be empty' })
  @IsString({ each: true, message: 'must be a list of addresses' })
  redirectUris!: string[];

  @IsOptional() @IsString({ message: 'must be an address' }) startUrl?: string;

  @IsObject({ message: 'must be texts in ja and en' }) @ValidateNested() @Type(() => Words) why!: Words;

  @Transform(({ value }: { value: unknown }) => value ?? [])
  @IsIn(SIGN_IN_SCOPES, { each: true, message: `must be some of ${SIGN_IN_SCOPES.join(', ')}` })
  scopes: SignInScope[] = [];
}

class Fields {
  @IsObject({ message: 'must be texts in ja and en' }) @ValidateNested() @Type(() => Words) name!: Words;
  @IsOptional() @IsObject({ message: 'must be a JWK Set' }) jwks?: { keys: object[] };
  @IsOptional() @IsString({ message: 'must be an address' }) jwksUri?: string;
  @IsOptional()
  @Matches(/^[\w-]{43}$/, { message: 'must be the SHA-256 of a secret in base64url' })
  secretSha256?: string;
  @IsBoolean({ message: 'must be true or false' }) knowsAccounts = false;
  @IsOptional() @Matches(/^[a-z0-9.-]{1,100}$/, { message: 'must be a host or a name' }) sector?: string;
  @IsOptional() @ValidateNested() @Type(() => SignInFields) signIn?: SignInFields;
  @IsIn(API_SCOPES, { each: true, message: `must be some of ${API_SCOPES.join(', ')}` }) apiScopes: ApiScope[] = [];
}

/** Takes one registration apart, or says what is wrong with it. */
export function fieldsOf(id: string, told: unknown): { readonly integrator?: Integrator; readonly faults: string[] } {
  if (!/^[a-z0-9-]{1,64}$/.test(id)) return { faults: ['a client id must be 1 to 64 of a-z, 0-9 and -'] };
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return { faults: [`${id} must be an object`] };
  const fields = plainToInstance(Fields, told, { exposeDefaultValues: true });
  const errors = validateSync(fields, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const faults = [...errors.flatMap((error) => faultsIn(error)), ...addressFaults(fields)];
  const authentication = authenticationOf(fields);
  if (!authentication) faults.push('exactly one of jwks, jwksUri and secretSha256 is needed');
  if (faults.length > 0 || !authentication) return { faults: faults.map((fault) => `${id}: ${fault}`) };
  const { name, knowsAccounts, sector = id, signIn, apiScopes } = fields;
  const { redirectUris = [], startUrl, why = { ja: '', en: '' }, scopes = [] } = signIn ?? {};
  const registration = signIn && { redirectUris, startUrl, why, scopes };
  return { integrator: { id, name, authentication, knowsAccounts, sector, signIn: registration, apiScopes }, faults };
}

function faultsIn({ property, constraints, children }: ValidationError, within = ''): string[] {
  const path = `${within}${property}`;
  const own = Object.entries(constraints ?? {}).map(([kind, message]) =>
    kind === 'whitelistValidation' ? `${path} is not known` : `${path} ${message}`,
  );
  return [...own, ...(children ?? []).flatMap((child) => faultsIn(child, `${path}.`))];
}

function addressFaults({ jwks, jwksUri, signIn }: Fields): string[] {
  const faults: string[] = [];
  if (jwks !== undefined && !isPublicJwks(jwks))
    faults.push('jwks must hold public keys, EC P-256 or RSA, each with a kid');
  if (jwksUri !== undefined && !isOwnAddress(jwksUri)) faults.push('jwksUri must be an https address');
  const addresses = [
    ...(Array.isArray(signIn?.redirectUris) ? signIn.redirectUris : []),
    ...(signIn?.startUrl ? [signIn.startUrl] : []),
  ];
  if (!addresses.every((address) => isOwnAddress(address)))
    faults.push('signIn must have https addresses without a fragment; http only on this machine');
  else if (new Set((signIn?.redirectUris ?? []).map((uri) => new URL(uri).host)).size > 1)
    faults.push('signIn.redirectUris must be of one host, by which its people are told apart');
  return faults;
}

function authenticationOf({ jwks, jwksUri, secretSha256 }: Fields): ClientAuthentication | undefined {
  if ([jwks, jwksUri, secretSha256].filter((given) => given !== undefined).length !== 1) return undefined;
  if (jwks) return { method: 'private_key_jwt', jwks };
  if (jwksUri) return { method: 'private_key_jwt', jwksUri };
  return { method: 'client_secret_basic', secretSha256: secretSha256 ?? '' };
}
