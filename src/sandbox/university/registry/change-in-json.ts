import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AccountChange } from './account-change.js';

/** The change that a body asks for, and the code of the first fault where it has one. */
export function changeInJson(body: unknown): { readonly change: AccountChange; readonly fault?: string } {
  const change = plainToInstance(AccountChange, isNamed(body) ? body : {});
  if (!isNamed(body) || Object.keys(body).length === 0) return { change, fault: 'bad-body' };
  const [fault] = validateSync(change, { whitelist: true, forbidNonWhitelisted: true });
  return fault ? { change, fault: `bad-${fault.property}` } : { change };
}

function isNamed(body: unknown): body is object {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}
