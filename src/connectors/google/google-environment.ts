import { IsEmail, IsOptional, IsUrl, Matches } from 'class-validator';
import { IsServiceAccount } from './is-service-account.js';

const WEB = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const anAddress = 'must be an http(s) URL without a slash at its end';
const aUnit = 'must be the path of an organisational unit, such as /Rescue/Open, and not the topmost one';
const UNIT = /^(\/[^/\s]([^/]*[^/\s])?)+$/;

/** The settings of Google Workspace. */
export class GoogleEnvironment {
  /** The JSON key of the service account that acts for the administrator: its text, or the path of its file. */
  @IsOptional() @IsServiceAccount() GOOGLE_SERVICE_ACCOUNT?: string;

  /** The administrator for whom it acts, by address. */
  @IsOptional() @IsEmail({ require_tld: false }, { message: 'must be a mail address' }) GOOGLE_ADMIN?: string;

  /** How the Google user of an account is found: by primary address, or by an external id. */
  @IsOptional()
  @Matches(/^([\w.+-]*\{account\}[\w.+-]*@[a-z0-9-]+(\.[a-z0-9-]+)+|externalId=[\w.-]*\{account\}[\w.-]*)$/, {
    message: 'must look like {account}@g.example.ac.jp or externalId={account}',
  })
  GOOGLE_USER?: string;

  /** The organisational unit without single sign-on, in which users are while access is open; nobody else may be in it. */
  @IsOptional() @Matches(UNIT, { message: aUnit }) GOOGLE_OPEN_ORG_UNIT?: string;

  /** Where users are put when access has ended; unset, they stay in the other. */
  @IsOptional() @Matches(UNIT, { message: aUnit }) GOOGLE_CLOSED_ORG_UNIT?: string;

  /** What people are shown as the place to sign in. */
  @IsUrl(WEB, { message: 'must be an http(s) URL' }) GOOGLE_SIGN_IN_URL = 'https://accounts.google.com/';

  @IsUrl(WEB, { message: anAddress })
  @Matches(/[^/]$/, { message: anAddress })
  GOOGLE_API_URL = 'https://admin.googleapis.com';

  @IsUrl(WEB, { message: anAddress })
  @Matches(/[^/]$/, { message: anAddress })
  GOOGLE_TOKEN_URL = 'https://oauth2.googleapis.com/token';
}
