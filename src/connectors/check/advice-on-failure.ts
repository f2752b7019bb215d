import { DirectoryRefused, DirectoryUnavailable, OutcomeUnknown } from '../../recovery/ports/directory-errors.js';
import { AccountUnreadable } from '../mapping/account-unreadable.js';

/** What an operator can do about a check that failed; names and codes only, since the text of an error may hold a secret. */
export function adviceOnFailure(error: unknown): string {
  if (error instanceof AccountUnreadable)
    return `The account was found but cannot be read: ${error.code}. See DIRECTORY_MAPPING and src/connectors/mapping/README.md.`;
  if (error instanceof DirectoryUnavailable || error instanceof OutcomeUnknown)
    return [
      'The directory does not answer, or turns this service away.',
      'See that its address is right and reachable from here, that its certificate is trusted, and that the credentials are',
      'valid and may read accounts. Lines of the log above, if any, name the reason as a code.',
    ].join('\n');
  if (error instanceof DirectoryRefused)
    return `The directory refused: ${error.details.reason}. See the rights above, and which permissions the service's credentials have.`;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `The check failed: ${error instanceof Error ? error.name : typeof error}${code}.`;
}
