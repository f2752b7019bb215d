/** Google could not be reached or is too busy; certainly nothing was done. */
export class GoogleUnavailable extends Error {
  constructor() {
    super('Google is unavailable');
  }
}

/** Google's answer was lost; perhaps it was done. */
export class GoogleOutcomeUnknown extends Error {
  constructor() {
    super('the outcome is unknown');
  }
}

/** Google answered that it will not do this. */
export class GoogleRefused extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
  ) {
    super('refused');
  }
}

// https://developers.google.com/admin-sdk/directory/v1/limits
const QUOTA = new Set(['rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded', 'backendError']);

/** Whether Google did nothing and asks to come back later. */
export function isThrottled(status: number, reason: string): boolean {
  return status === 429 || status === 503 || (status === 403 && QUOTA.has(reason));
}

/** The reason in an error as Google tells it, if it is a plain code; never the message, which names people. */
export function reasonIn(body: unknown): string {
  const { error } = Object(body);
  const [first] = Array.isArray(Object(error).errors) ? Object(error).errors : [];
  const reason: unknown = Object(first).reason ?? error;
  return typeof reason === 'string' && /^[\w.-]{1,60}$/.test(reason) ? reason : '';
}
