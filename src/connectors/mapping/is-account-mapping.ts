import { registerDecorator } from 'class-validator';
import { mappingFaults } from './read-account-mapping.js';

/** Checks a mapping of accounts, given as JSON or as the path of a file; says everything that is wrong with it. */
export function IsAccountMapping(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isAccountMapping',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && mappingFaults(value).length === 0,
        defaultMessage: (given) => mappingFaults(String(given?.value ?? '')).join('; '),
      },
    });
}
