import { Equals, IsEmail, IsIn, IsOptional, IsUrl, Matches } from 'class-validator';
import type { ChosenDirectory } from '../connectors/directory-connector.js';
import type { ChosenClouds } from '../connectors/chosen-clouds.js';
import { CLOUD_CONNECTORS, WITHOUT_CONNECTOR } from '../connectors/cloud-connectors.js';
import { DIRECTORY_CONNECTORS, type DirectoryName } from '../connectors/directory-connectors.js';
import {
  IsCertificate,
  IsDataKeys,
  IsIssuerOfOneTenant,
  IsNetworks,
  IsOrigin,
  IsPrivateJwk,
} from './environment-formats.js';
import { Whole } from './whole.js';

const WEB = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const GOOGLE = [...Object.keys(CLOUD_CONNECTORS['google-workspace']), ...WITHOUT_CONNECTOR];
const ONEDRIVE = [...Object.keys(CLOUD_CONNECTORS.onedrive), ...WITHOUT_CONNECTOR];
const aUrl = 'must be an http(s) URL';

/** Every setting that the service takes from the environment; names, formats and defaults are the same as in `.env.example`. */
export class Environment {
  @IsIn(['production', 'development', 'test'], { message: 'must be production, development or test' })
  NODE_ENV = 'development';

  /** TCP port of the pages; 0 takes a free one. */
  @Whole({ min: 0, max: 65_535 })
  PORT = 3000;

  /** Where people reach the service, without a path; default `http://localhost:{PORT}`. */
  @IsOptional()
  @IsUrl(WEB, { message: aUrl })
  @IsOrigin()
  PUBLIC_URL?: string;

  /** PostgreSQL 16 or newer; unset, an own server is started in DATA_DIR. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgres:// URL' })
  DATABASE_URL?: string;

  /** Folder of the own PostgreSQL server. */
  DATA_DIR = '.data';

  /** What this process does: pages (`web`), jobs (`worker`) or both. */
  @IsIn(['all', 'web', 'worker'], { message: 'must be all, web or worker' })
  ROLE: 'all' | 'web' | 'worker' = 'all';

  /** How many reverse proxies stand in front and set X-Forwarded-For. */
  @Whole({ min: 0 })
  TRUSTED_PROXIES = 0;

  /** Keys of data at rest: `<version>:<32 bytes in base64>`, comma-separated. */
  @IsOptional()
  @IsDataKeys()
  DATA_KEYS?: string;

  /** The version of DATA_KEYS that seals; unset, the highest. The others only open. */
  @IsOptional()
  @Matches(/^[1-9]\d{0,4}$/, { message: 'must be the number of a version' })
  DATA_KEY_IN_USE?: string;

  @IsOptional()
  @Matches(/^smtps?:\/\//, { message: 'must be an smtp:// or smtps:// URL' })
  SMTP_URL?: string;

  /** Sender of every notice. */
  @IsEmail({ require_tld: false }, { message: 'must be a mail address' })
  MAIL_FROM = 'identity-verification@localhost';

  @IsOptional() @IsUrl(WEB, { message: aUrl }) CARD_ISSUER?: string;
  @IsOptional()
  @Matches(/^[0-9A-Za-z]{1,255}$/, { message: 'must be 1 to 255 letters and digits' })
  CARD_CLIENT_ID?: string;
  /** The private key of private_key_jwt (RFC 7523): a JWK as JSON, or the path of a file that holds it. */
  @IsOptional() @IsPrivateJwk() CARD_PRIVATE_JWK?: string;
  @IsOptional() @IsUrl(WEB, { message: aUrl }) CARD_AUTHORIZATION_URL?: string;
  @IsOptional() @IsUrl(WEB, { message: aUrl }) CARD_TOKEN_URL?: string;
  @IsOptional() @IsUrl(WEB, { message: aUrl }) CARD_USERINFO_URL?: string;
  @IsOptional() @IsUrl(WEB, { message: aUrl }) CARD_JWKS_URL?: string;
  CARD_ACR_VALUES = 'aal3 crl';
  /** The `acr` values accepted, space-separated; unset, `acr` is not required. */
  @IsOptional() @Matches(/\S/, { message: 'must not be blank' }) CARD_REQUIRED_ACR?: string;
  @IsIn(['ES256', 'RS256', 'PS256'], { message: 'must be ES256, RS256 or PS256' }) CARD_ID_TOKEN_ALG = 'ES256';
  /** The reader app's name as people know it now; it has changed before. */
  CARD_APP_NAME_JA = 'マイナアプリ（旧デジタル認証アプリ）';
  CARD_APP_NAME_EN = 'Myna App (formerly Digital Authentication App)';

  @IsOptional() @IsUrl(WEB, { message: aUrl }) @IsIssuerOfOneTenant() ACCOUNT_ISSUER?: string;
  @IsOptional() @Matches(/\S/, { message: 'must not be blank' }) ACCOUNT_CLIENT_ID?: string;
  @IsOptional() @Matches(/\S/, { message: 'must not be blank' }) ACCOUNT_CLIENT_SECRET?: string;
  @IsOptional() @IsPrivateJwk() ACCOUNT_PRIVATE_JWK?: string;
  /** The certificate of that key, by which Entra ID knows it: PEM, or the path of a file. */
  @IsOptional() @IsCertificate() ACCOUNT_CERTIFICATE?: string;
  @IsIn(['ES256', 'RS256', 'PS256'], { message: 'must be ES256, RS256 or PS256' }) ACCOUNT_ID_TOKEN_ALG = 'RS256';
  /** The ID token's claim that holds the 10-digit account id, alone or before an `@`. */
  @IsOptional() @Matches(/^[\w.:/-]+$/, { message: 'must be the name of a claim' }) ACCOUNT_ID_CLAIM?: string;
  /** What must stand behind the `@` of that claim; unset, anything may, or nothing. */
  @IsOptional() @Matches(/^[\w-]+(\.[\w-]+)+$/, { message: 'must be a domain' }) ACCOUNT_ID_DOMAIN?: string;
  /** What in the ID token proves MFA: `<claim>=<value>`, such as `amr=mfa` or `acrs=c1`. */
  @IsOptional() @Matches(/^[\w.:/-]+=\S+$/, { message: 'must look like amr=mfa' }) ACCOUNT_MFA_CLAIM?: string;

  /** Where people sign in to the university, and where they set up their sign-in methods. */
  @IsUrl(WEB, { message: aUrl }) ACCOUNT_SIGN_IN_URL = 'https://myaccount.microsoft.com/';
  @IsUrl(WEB, { message: aUrl }) ACCOUNT_SECURITY_INFO_URL = 'https://mysignins.microsoft.com/security-info';
  /** Where people change their password, where no directory makes them; unset, the page to sign in at. */
  @IsOptional() @IsUrl(WEB, { message: aUrl }) ACCOUNT_CHANGE_PASSWORD_URL?: string;
  /** Whether the university's sign-in and both pages take the name to sign in with as `login_hint`. */
  @IsIn(['true', 'false'], { message: 'must be true or false' }) ACCOUNT_LOGIN_HINT = 'true';

  /** What people are told of the support desk, in ja and en: JSON, or the path of a file; unset, what is true of any. */
  @IsOptional() HELP_TEXTS?: string;
  /** Where the university lets people reset a password by mail without this service; unset, nothing is said of it. */
  @IsOptional() @IsUrl(WEB, { message: aUrl }) RESET_BY_MAIL_URL?: string;

  /** Hours that a link waits which took the place of another card's link whose name does not agree. */
  @Whole({ min: 0, of: 'hours' })
  LINK_WAIT_HOURS = 72;

  /** Days after leaving until a link and what is known of its card are erased. */
  @Whole({ min: 180, of: 'days', why: 'so that cloud data can be rescued' })
  RETENTION_DAYS = 3650;

  /** Cases of recovery that one link may open in 24 hours. */
  @Whole({ min: 1 })
  RECOVERIES_PER_DAY = 10;

  /** Requests for recovery that one address of the internet (IPv6: one /64) may make in an hour. */
  @Whole({ min: 1 })
  RECOVERIES_PER_ADDRESS = 120;

  /** Cases of recovery that all people together may open in an hour; more look like an attack, and none is opened. */
  @Whole({ min: 1 })
  RECOVERIES_PER_HOUR = 1000;

  /** What stands before that with which the card alone opens an account: a mailed code, else a wait or nothing; a wait; nothing. */
  @IsIn(['code', 'code-or-now', 'delay', 'immediate'], { message: 'must be code, code-or-now, delay or immediate' })
  RECOVERY_GUARD: 'code' | 'code-or-now' | 'delay' | 'immediate' = 'code';

  /** The name that RECOVERY_GUARD had. */
  @Equals(undefined, { message: 'is called RECOVERY_GUARD now, and guards every way that opens an account' })
  RECOVERY_BOTH?: string;

  /** Hours that somebody waits who must. */
  @Whole({ min: 1, max: 720, of: 'hours' })
  RECOVERY_WAIT_HOURS = 24;

  /** The domains of the university's own mail addresses, with their subdomains; codes go to others only, and to none while this is unset. */
  @IsOptional()
  @Matches(/^[a-z0-9-]+(\.[a-z0-9-]+)+(\s*,\s*[a-z0-9-]+(\.[a-z0-9-]+)+)*$/, {
    message: 'must be domains in small letters, comma-separated',
  })
  UNIVERSITY_MAIL_DOMAINS?: string;

  /** Where the university takes an address outside of it from its members, for the codes. */
  @IsOptional()
  @IsUrl(WEB, { message: aUrl })
  CONTACT_ADDRESS_URL?: string;

  /** The kind of directory behind the service; each has settings of its own. */
  @IsIn(Object.keys(DIRECTORY_CONNECTORS), {
    message: `must be one of ${Object.keys(DIRECTORY_CONNECTORS).join(', ')}`,
  })
  DIRECTORY: DirectoryName = 'sandbox';

  /** Who works at the desk, in which roles and for which faculties: JSON, or the path of a file; unset, nobody. */
  @IsOptional() DESK_OPERATORS?: string;

  /** The systems that may ask this service, by client id: JSON, or the path of a file; unset, none. */
  @IsOptional() INTEGRATORS?: string;

  /** What takes two operators, comma-separated: releases and restorations of links, decisions on rescues; or none. */
  @Matches(/^((release|restore|rescue)(,(release|restore|rescue))*|none)$/, {
    message: 'must be none, or some of release,restore,rescue',
  })
  DESK_FOUR_EYES = 'release,restore';

  /** How former members are let at their data in Google Workspace: by a connector, by hand at the desk, or not. */
  @IsIn(GOOGLE, { message: `must be one of ${GOOGLE.join(', ')}` })
  RESCUE_GOOGLE_WORKSPACE = 'manual';

  /** The same of the files in OneDrive. */
  @IsIn(ONEDRIVE, { message: `must be one of ${ONEDRIVE.join(', ')}` })
  RESCUE_ONEDRIVE = 'manual';

  /** Days after leaving in which somebody may apply for their cloud data. */
  @Whole({ min: 1, max: 3650, of: 'days' })
  RESCUE_WINDOW_DAYS = 180;

  /** Days for which access to cloud data stays open. */
  @Whole({ min: 1, max: 90, of: 'days' })
  RESCUE_ACCESS_DAYS = 7;

  /** Days after approval in which access can be opened. */
  @Whole({ min: 1, max: 90, of: 'days' })
  RESCUE_COLLECT_DAYS = 14;

  /** Who may apply through the former faculty's office, without a card. */
  @IsIn(['students', 'everybody', 'nobody'], { message: 'must be students, everybody or nobody' })
  RESCUE_WITHOUT_CARD: 'students' | 'everybody' | 'nobody' = 'students';

  /** Applications for cloud data that one address of the internet (IPv6: one /64) may begin in an hour. */
  @Whole({ min: 1 })
  RESCUES_PER_ADDRESS = 30;

  /** Networks that are not public and may be sent events all the same, in CIDR notation, comma-separated; unset, none. */
  @IsOptional() @IsNetworks() EVENTS_ALLOWED_NETWORKS?: string;

  @Whole({ min: 0, max: 65535 })
  SANDBOX_PORT = 3001;
  @IsOptional() @IsIn(['on', 'off'], { message: 'must be on or off' }) SANDBOX?: 'on' | 'off';

  /** Node's own switch; the checks of TLS must stay on in production. */
  @IsOptional() NODE_TLS_REJECT_UNAUTHORIZED?: string;

  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
    message: 'must be trace, debug, info, warn, error or silent',
  })
  LOG_LEVEL = 'info';

  /** The directory that was chosen, with its settings; not itself a setting. */
  declare readonly directory: ChosenDirectory;

  /** The cloud services that were chosen, with their settings; not itself a setting. */
  declare readonly clouds: ChosenClouds;

  /** Whether the pretend university and card provider run beside the service. */
  get sandboxed(): boolean {
    return this.SANDBOX ? this.SANDBOX === 'on' : !this.CARD_ISSUER && this.NODE_ENV !== 'production';
  }

  get publicUrl(): string {
    return this.PUBLIC_URL ?? `http://localhost:${this.PORT}`;
  }
}
