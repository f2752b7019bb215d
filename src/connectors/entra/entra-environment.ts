import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUrl, Matches, Max, Min } from 'class-validator';
import { IsCertificate, IsPrivateJwk } from '../../config/environment-formats.js';
import { IsAccountMapping } from '../mapping/is-account-mapping.js';

const WEB = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const set = { message: 'must not be blank' };

/** The settings of Entra ID as a directory. */
export class EntraEnvironment {
  /** One tenant, by its id. */
  @IsOptional()
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, { message: 'must be the id of one tenant' })
  ENTRA_TENANT_ID?: string;

  /** The application that changes accounts; another one than people sign in to. */
  @IsOptional() @Matches(/\S/, set) ENTRA_CLIENT_ID?: string;
  @IsOptional() @Matches(/\S/, set) ENTRA_CLIENT_SECRET?: string;
  /** In place of the secret: the private key as a JWK, JSON or the path of a file, */
  @IsOptional() @IsPrivateJwk() ENTRA_PRIVATE_JWK?: string;
  /** and its certificate: PEM, or the path of a file. */
  @IsOptional() @IsCertificate() ENTRA_CERTIFICATE?: string;

  /** Minutes for which an access pass works, within what the tenant's policy allows. */
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt({ message: 'must be a whole number of minutes' })
  @Min(10, { message: 'must be at least 10' })
  @Max(43_200, { message: 'must be at most 43200' })
  ENTRA_PASS_MINUTES = 60;

  /** Whether an access pass works once only. */
  @IsIn(['true', 'false'], { message: 'must be true or false' }) ENTRA_PASS_ONCE = 'false';

  /** Microsoft Graph, of a national cloud for instance. */
  @IsUrl(WEB, { message: 'must be an http(s) URL' }) ENTRA_GRAPH_URL = 'https://graph.microsoft.com/v1.0';
  @IsUrl(WEB, { message: 'must be an http(s) URL' }) ENTRA_AUTHORITY_URL = 'https://login.microsoftonline.com';

  /** How users are to be understood: JSON, or the path of a file that holds it. */
  @IsOptional() @IsAccountMapping() DIRECTORY_MAPPING?: string;
}
