import { HttpException } from '@nestjs/common';
import { DomainError, type RefusalKind, type SignInAgain, type WayThatRemains } from '../domain/domain-error.js';

/** A refusal as it is answered: status, public code, what its words may name, and where the person can go on. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
  /** What problem+json tells besides. */
  readonly members: Readonly<Record<string, unknown>>;
  readonly wayOut: string;
  readonly signInAgain: SignInAgain | undefined;
  readonly remains: WayThatRemains | undefined;
}

/** The HTTP status of each kind of refusal. */
export const STATUS: Readonly<Record<RefusalKind, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  refused: 422,
  limited: 429,
  unavailable: 503,
  malformed: 400,
  changed: 412,
  declined: 200,
};

/** What to answer to an error; anything that is not a refusal is a fault of ours and says nothing about itself. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof DomainError) {
    const { kind, code, details, members, wayOut, signInAgain, remains } = error;
    return { status: STATUS[kind], code, details, members, wayOut, signInAgain, remains };
  }
  const status = statusOf(error);
  return {
    status,
    code: codeOf(status),
    details: {},
    members: {},
    wayOut: '/',
    signInAgain: undefined,
    remains: undefined,
  };
}

// Express' body parser throws errors with `status`; Nest throws HttpException for unknown routes.
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}

function codeOf(status: number): string {
  if (status === 404) return 'web.not-found';
  return status < 500 ? 'web.bad-request' : 'web.fault';
}
