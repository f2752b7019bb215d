import { ValidateBy } from 'class-validator';
import { readServiceAccount } from './service-account.js';

/** Checks the key of a service account, given as JSON or as the path of a file; says nothing of what is in it. */
export function IsServiceAccount(): PropertyDecorator {
  return ValidateBy({
    name: 'isServiceAccount',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isReadable(value),
      defaultMessage: () => 'must be the key of a service account (JSON, or the path of a readable file that holds it)',
    },
  });
}

function isReadable(text: string): boolean {
  try {
    readServiceAccount(text);
    return true;
  } catch {
    return false;
  }
}
