import type { Request } from 'express';
import { formField } from '../../pages/form-field.js';
import type { AccountChange } from './account-change.js';

/** What a form of the office's page asks for; undefined where it asks for nothing. */
export function changeIn(request: Request): AccountChange | undefined {
  const value = formField(request, 'value').trim();
  switch (formField(request, 'change')) {
    case 'leave':
      return { standing: 'left' };
    case 'return':
      return { standing: 'current' };
    case 'rename':
      return value === '' || value.length > 1000 ? undefined : { names: [value] };
    case 'kind':
      return value === 'student' || value === 'staff' ? { kind: value } : undefined;
    case 'merge':
      return /^\d{10}$/.test(value) ? { mergedInto: value } : undefined;
    default:
      return undefined;
  }
}
