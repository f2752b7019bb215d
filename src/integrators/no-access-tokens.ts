import { AccessTokens, type ApiClient } from './access-tokens.js';

/** Knows no token, so that nobody gets in; stands in until there is a provider that gives tokens. */
export class NoAccessTokens extends AccessTokens {
  override async clientBehind(_token: string): Promise<ApiClient | undefined> {
    return undefined;
  }
}
