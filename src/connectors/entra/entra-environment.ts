import { IsIn, IsOptional, IsUrl, Matches, NotEquals } from 'class-validator';
import { IsCertificate, IsPrivateJwk } from '../../config/environment-formats.js';
import { Whole } from '../../config/whole.js';
import { IsAccountMapping } from '../mapping/is-account-mapping.js';

const WEB = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const anAddress = 'must be an http(s) URL without a slash at its end';

/** The settings of a directory in Entra ID. */
export class EntraEnvironment {
  /** How the directory's users are read as accounts. */
  @IsOptional() @IsAccountMapping() DIRECTORY_MAPPING?: string;

  /** One tenant: `common` and `organizations` stand for everybody's, and the last for all personal accounts. */
  @IsOptional()
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, { message: 'must be the id of one tenant, a GUID' })
  @NotEquals('9188040d-6c67-4c5b-b112-36a304b66dad', { message: 'must be the id of one tenant, a GUID' })
  ENTRA_TENANT_ID?: string;

  @IsOptional() @Matches(/^[\w-]+$/, { message: 'must be the id of an application' }) ENTRA_CLIENT_ID?: string;
  @IsOptional() @Matches(/\S/, { message: 'must not be blank' }) ENTRA_CLIENT_SECRET?: string;
  @IsOptional() @IsPrivateJwk() ENTRA_PRIVATE_JWK?: string;
  /** The certificate of that key: PEM, or the path of a file. */
  @IsOptional() @IsCertificate() ENTRA_CERTIFICATE?: string;

  @IsUrl(WEB, { message: anAddress })
  @Matches(/[^/]$/, { message: anAddress })
  ENTRA_GRAPH_URL = 'https://graph.microsoft.com/v1.0';

  @IsUrl(WEB, { message: anAddress })
  @Matches(/[^/]$/, { message: anAddress })
  ENTRA_AUTHORITY_URL = 'https://login.microsoftonline.com';

  /** How long an access pass lives; the tenant's policy must allow it. */
  @Whole({ min: 10, max: 43_200, of: 'minutes' })
  ENTRA_PASS_MINUTES = 60;

  /** Whether an access pass opens the account once only. */
  @IsIn(['true', 'false'], { message: 'must be true or false' }) ENTRA_PASS_ONCE = 'true';

  /** Whether the tenant writes passwords back to where synchronised users are kept; docs/entra.md says how that is tried. */
  @IsIn(['true', 'false'], { message: 'must be true or false' }) ENTRA_PASSWORD_WRITEBACK = 'false';
}
