import { IsEmail, IsOptional, IsUrl, Matches } from 'class-validator';
import { IsServiceAccount } from './service-account.js';

const WEB = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const anAddress = 'must be an http(s) URL without a slash at its end';
const aUnit = { message: 'must be the path of an organisational unit, such as /Former/Rescue' };

/** The settings of Google Workspace. */
export class GoogleEnvironment {
  /** The key of a service account with domain-wide delegation: JSON, or the path of a file. */
  @IsOptional() @IsServiceAccount() GOOGLE_SERVICE_ACCOUNT?: string;

  /** The administrator in whose name it is done. */
  @IsOptional() @IsEmail({ require_tld: false }, { message: 'must be a mail address' }) GOOGLE_ADMIN?: string;

  /** The Google user of an account. */
  @IsOptional()
  @Matches(/^[^@\s]*\{account\}[^@\s]*@[a-z0-9-]+(\.[a-z0-9-]+)+$/, {
    message: 'must look like {account}@g.example.ac.jp',
  })
  GOOGLE_USER?: string;

  /** The organisational unit without single sign-on. */
  @IsOptional() @Matches(/^\/\S.*$/, aUnit) GOOGLE_OPEN_UNIT?: string;

  /** The organisational unit to which accounts go back. */
  @Matches(/^\/.*$/, aUnit) GOOGLE_CLOSED_UNIT = '/';

  /** Where the person signs in. */
  @IsUrl(WEB, { message: 'must be an http(s) URL' }) GOOGLE_SIGN_IN_URL = 'https://accounts.google.com/';

  @IsUrl(WEB, { message: anAddress })
  @Matches(/[^/]$/, { message: anAddress })
  GOOGLE_API_URL = 'https://admin.googleapis.com';

  @IsUrl(WEB, { message: anAddress })
  @Matches(/[^/]$/, { message: anAddress })
  GOOGLE_TOKEN_URL = 'https://oauth2.googleapis.com/token';
}
