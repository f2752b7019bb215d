import { IsOptional, IsUrl, Matches } from 'class-validator';

/** The settings of the sandbox's directory; the sandbox itself tells them. */
export class SandboxEnvironment {
  /** Such as `http://127.0.0.1:3001/directory`, without a slash at its end. */
  @IsOptional()
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    { message: 'must be an http(s) URL' },
  )
  SANDBOX_DIRECTORY_URL?: string;

  /** Bearer token. */
  @IsOptional() @Matches(/\S/, { message: 'must not be blank' }) SANDBOX_DIRECTORY_TOKEN?: string;
}
