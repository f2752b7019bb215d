import { isRecord } from '../is-record.js';
import { plainCode } from '../plain-code.js';

/** Graph answered that it will not do this; certainly nothing was done. */
export class GraphRefused extends Error {
  constructor(
    readonly status: number,
    /** Graph's own, such as `Request_ResourceNotFound`; empty where it named none. */
    readonly code: string,
    /** The one within it that says more, such as `noResolvedUsers`; empty where there is none. */
    readonly innerCode = '',
    /** Whether the target is kept by a directory on premises, where Graph said so. */
    readonly onPremises = false,
  ) {
    super('refused by Graph');
  }
}

/**
 * The code in an error's body; its message is never kept, since it may change at any time and quote what was sent.
 * https://learn.microsoft.com/graph/errors
 */
export function codeIn(body: unknown): string {
  return isRecord(body) && isRecord(body['error']) ? plainCode(body['error']['code']) : '';
}

/** The innermost code in an error's body, which is the most exact one; empty where there is none. https://learn.microsoft.com/graph/errors#error-resource-type */
export function innerCodeIn(body: unknown): string {
  let code = '';
  let error: unknown = isRecord(body) && isRecord(body['error']) ? innerErrorOf(body['error']) : undefined;
  for (let depth = 0; depth < 5 && isRecord(error); depth += 1) {
    code = plainCode(error['code']) || code;
    error = innerErrorOf(error);
  }
  return code;
}

// Graph writes it both ways.
function innerErrorOf(error: Readonly<Record<string, unknown>>): unknown {
  return error['innerError'] ?? error['innererror'];
}

/**
 * Whether an error's message says that a directory on premises keeps what was to be changed. Its code is the one of a bad
 * password as well, so that nothing but these words can tell; where they change, the refusal has another reason.
 * https://github.com/microsoftgraph/microsoft-graph-docs/issues/7301
 */
export function isOnPremises(body: unknown): boolean {
  const error = isRecord(body) && isRecord(body['error']) ? body['error'] : {};
  return /on-premises mastered directory sync objects/i.test(String(error['message']));
}
