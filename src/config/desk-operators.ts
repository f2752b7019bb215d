import { readFileSync } from 'node:fs';
import { type Operator, ROLES, type Role } from '../desk/domain/operator.js';

/** The operators of an installation, with what is wrong with how they are set. */
export interface DeskOperators {
  readonly operators: ReadonlyMap<string, Operator>;
  /** Reasons, never a value. */
  readonly faults: readonly string[];
}

const SHAPE =
  'must be JSON such as {"2000000009":{"roles":["support"],"faculties":["…"]}}, or the path of a file that holds it';

/** Reads operators by account id from JSON, or from the file that the text names; unset, there are none. */
export function readDeskOperators(text = '{}'): DeskOperators {
  const listed = parsed(text);
  const operators = new Map<string, Operator>();
  for (const [accountId, told] of Object.entries(listed ?? {})) {
    const operator = operatorOf(accountId, told);
    if (!operator) return { operators: new Map(), faults: [SHAPE] };
    operators.set(accountId, operator);
  }
  return { operators, faults: listed ? [] : [SHAPE] };
}

function operatorOf(accountId: string, told: unknown): Operator | undefined {
  if (!/^\d{10}$/.test(accountId) || !isRecord(told)) return undefined;
  const { roles, faculties, ...strangers } = told;
  if (Object.keys(strangers).length > 0 || !isListOf(roles, isRole) || roles.length === 0) return undefined;
  if (faculties !== undefined && !isListOf(faculties, isText)) return undefined;
  return { accountId, roles, faculties };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(text.trimStart().startsWith('{') ? text : readFileSync(text, 'utf8'));
    return isRecord(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}

function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
