import { DirectoryRefused, type RefusalReason } from '../../recovery/ports/directory-errors.js';

/** What Microsoft Graph answered instead of doing what it was asked for; certainly nothing was done. */
export class GraphRefusal extends DirectoryRefused {
  constructor(
    readonly status: number,
    /** Graph's own, such as `Authorization_RequestDenied`. */
    readonly graphCode: string,
    reason: RefusalReason,
  ) {
    super(reason);
  }
}

/** Reads the refusal in an answer's body. Graph's words may quote what was sent, so that they are only looked at. */
export function refusalIn(status: number, body: string): GraphRefusal {
  const { code, message } = errorIn(body);
  return new GraphRefusal(status, /^[\w.-]{1,80}$/.test(code) ? code : 'unreadable', reasonOf(status, code, message));
}

function reasonOf(status: number, code: string, words: string): RefusalReason {
  if (status === 404) return 'account-unknown';
  if (status === 403) return 'not-permitted';
  // "Converged UserCredentialPolicy does not allow …": the account is outside the policy of the method, or the method is off.
  if (/policy/i.test(`${code} ${words}`) && /pass|credential/i.test(words)) return 'access-pass-not-allowed';
  return /password/i.test(words) ? 'password-refused' : 'other';
}

function errorIn(body: string): { readonly code: string; readonly message: string } {
  try {
    const { error }: { error?: Readonly<Record<string, unknown>> } = JSON.parse(body);
    return { code: textOf(error?.['code']), message: textOf(error?.['message']) };
  } catch {
    return { code: '', message: '' };
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
