import { ORG_UNITS } from '../google-tenant.js';
import type { UserChange } from '../google-users.js';

const UNITS: readonly string[] = Object.values(ORG_UNITS);
const PASSWORD = /^[\x20-\x7e]{8,100}$/;

/** What of a user is to become otherwise; undefined where Google would not take it. https://developers.google.com/workspace/admin/directory/reference/rest/v1/users/update */
export function userChangeIn(body: unknown): UserChange | undefined {
  const { suspended, orgUnitPath, password, changePasswordAtNextLogin } = recordOf(body);
  if (!isBooleanOrNone(suspended) || !isBooleanOrNone(changePasswordAtNextLogin)) return undefined;
  if (!isTextOrNone(orgUnitPath) || (orgUnitPath !== undefined && !UNITS.includes(orgUnitPath))) return undefined;
  if (!isTextOrNone(password) || (password !== undefined && !PASSWORD.test(password))) return undefined;
  return {
    ...(suspended !== undefined && { suspended }),
    ...(orgUnitPath !== undefined && { orgUnit: orgUnitPath }),
    ...(password !== undefined && { password }),
    ...(changePasswordAtNextLogin !== undefined && { mustChange: changePasswordAtNextLogin }),
  };
}

function isBooleanOrNone(value: unknown): value is boolean | undefined {
  return value === undefined || typeof value === 'boolean';
}

function isTextOrNone(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
