import { decodeJwt } from 'jose';

/**
 * The application permissions that a token for Graph names; undefined where it names none that can be read. Such a token is
 * Graph's and may look otherwise tomorrow, so this is for advice and decides nothing.
 * https://learn.microsoft.com/entra/identity-platform/access-tokens
 */
export function rolesIn(token: string): ReadonlySet<string> | undefined {
  try {
    const { roles } = decodeJwt(token);
    return Array.isArray(roles) ? new Set(roles.map(String)) : undefined;
  } catch {
    return undefined;
  }
}
