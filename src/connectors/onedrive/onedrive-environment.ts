import { IsOptional, IsUrl, Matches, NotEquals } from 'class-validator';
import { IsCertificate, IsPrivateJwk } from '../../config/environment-formats.js';

const WEB = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const anAddress = 'must be an http(s) URL without a slash at its end';
const aTenant = 'must be the id of one tenant, a GUID';

/** The settings of OneDrive. */
export class OneDriveEnvironment {
  /** One tenant: `common` and `organizations` stand for everybody's, and the last for all personal accounts. */
  @IsOptional()
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, { message: aTenant })
  @NotEquals('9188040d-6c67-4c5b-b112-36a304b66dad', { message: aTenant })
  ONEDRIVE_TENANT_ID?: string;

  @IsOptional() @Matches(/^[\w-]+$/, { message: 'must be the id of an application' }) ONEDRIVE_CLIENT_ID?: string;
  @IsOptional() @Matches(/\S/, { message: 'must not be blank' }) ONEDRIVE_CLIENT_SECRET?: string;
  @IsOptional() @IsPrivateJwk() ONEDRIVE_PRIVATE_JWK?: string;
  /** The certificate of that key: PEM, or the path of a file. */
  @IsOptional() @IsCertificate() ONEDRIVE_CERTIFICATE?: string;

  /** Where the personal sites of the tenant are. */
  @IsOptional()
  @Matches(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, { message: 'must be a host such as contoso-my.sharepoint.com' })
  ONEDRIVE_HOST?: string;

  /** What stands behind the `@` of the user names of accounts. */
  @IsOptional()
  @Matches(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, { message: 'must be a domain in small letters' })
  ONEDRIVE_USER_DOMAIN?: string;

  @IsUrl(WEB, { message: anAddress })
  @Matches(/[^/]$/, { message: anAddress })
  ONEDRIVE_GRAPH_URL = 'https://graph.microsoft.com/v1.0';

  @IsUrl(WEB, { message: anAddress })
  @Matches(/[^/]$/, { message: anAddress })
  ONEDRIVE_AUTHORITY_URL = 'https://login.microsoftonline.com';
}
