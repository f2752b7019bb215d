/** What may be said of a failed statement: PostgreSQL's code and the constraint, never the values. */
export interface DatabaseFault {
  readonly sqlState: string;
  readonly constraint?: string;
}

/** Reads code and constraint from an error of TypeORM or pg; `unknown` where there is none. */
export function databaseFault(error: unknown): DatabaseFault {
  const cause = hasDriverError(error) ? error.driverError : error;
  if (typeof cause !== 'object' || cause === null) return { sqlState: 'unknown' };
  const sqlState = 'code' in cause && typeof cause.code === 'string' ? cause.code : 'unknown';
  const constraint = 'constraint' in cause && typeof cause.constraint === 'string' ? cause.constraint : undefined;
  return constraint ? { sqlState, constraint } : { sqlState };
}

/** Whether a constraint of this name refused the change. */
export function violates(error: unknown, constraint: string): boolean {
  return databaseFault(error).constraint === constraint;
}

function hasDriverError(error: unknown): error is { driverError: unknown } {
  return typeof error === 'object' && error !== null && 'driverError' in error;
}
