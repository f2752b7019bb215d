import type { Trouble } from '../fault-proxy.js';

/** An error as Graph tells it. https://learn.microsoft.com/graph/errors */
export function graphError(status: number, code: string, innerCode?: string): Trouble {
  return {
    kind: 'instead',
    status,
    body: { error: { code, message: 'hanako@elsewhere.example was refused', innerError: { code: innerCode } } },
  };
}

export function throttled(status: number, retryAfter?: string): Trouble {
  return { ...graphError(status, 'activityLimitReached'), ...(retryAfter && { retryAfter }) };
}
