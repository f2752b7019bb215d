import type { Desk } from './desk/desk.js';
import type { Refusal } from './refusal.js';
import './web-words.js';
import { lookUp } from './words.js';

/** A refusal as problem details (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly [member: string]: unknown;
}

/** The problem details of a refusal, with the desk where it is the way that remains. */
export function problemOf({ status, code, details, members, remains }: Refusal, desk?: Desk): Problem {
  const [namespace = 'web', name = 'fault'] = code.split('.');
  const title = lookUp(namespace, 'en', `refusal.${name}.title`, details) ?? code;
  const type = `urn:utokyo-account:refusal:${code}`;
  return { type, title, status, code, ...members, ...(remains === 'desk' && desk && { desk }) };
}
