import { ValidateBy } from 'class-validator';
import { MappingUnusable, readMappingRules } from './read-mapping-rules.js';

/** Checks DIRECTORY_MAPPING: JSON, or the path of a file that holds it; says every fault of it, never a value. */
export function IsAccountMapping(): PropertyDecorator {
  return ValidateBy({
    name: 'isAccountMapping',
    validator: {
      validate: (value: unknown) => faultsOf(value).length === 0,
      defaultMessage: (on) => faultsOf(on?.value).join('; '),
    },
  });
}

function faultsOf(value: unknown): readonly string[] {
  if (typeof value !== 'string') return ['is needed'];
  try {
    readMappingRules(value);
    return [];
  } catch (error) {
    if (error instanceof MappingUnusable) return error.faults;
    throw error;
  }
}
