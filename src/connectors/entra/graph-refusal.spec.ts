import { describe, expect, it } from 'vitest';
import { refusalIn } from './graph-refusal.js';

const body = (code: string, message: string) => JSON.stringify({ error: { code, message } });

describe('a refusal of Microsoft Graph', () => {
  it.each([
    [404, 'Request_ResourceNotFound', 'Resource does not exist.', 'account-unknown'],
    [403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.', 'not-permitted'],
    [
      400,
      'badRequest',
      'Converged UserCredentialPolicy does not allow the Temporary Access Pass credential.',
      'access-pass-not-allowed',
    ],
    [
      400,
      'Request_BadRequest',
      'The specified password does not comply with password complexity requirements.',
      'password-refused',
    ],
    [400, 'Request_BadRequest', 'Something else.', 'other'],
  ])('with %i %s means what people are told', (status, code, message, reason) => {
    expect(refusalIn(status, body(code, message))).toMatchObject({ status, graphCode: code, details: { reason } });
  });

  it.each(['', '<html>', '{}', '{"error":null}', 'null', '{"error":{"code":{"a":1}}}'])(
    'in an answer like %j is a refusal all the same',
    (text) => {
      expect(refusalIn(400, text).details.reason).toBe('other');
    },
  );

  it('keeps no words of Graph', () => {
    const refusal = refusalIn(400, body('a code with blanks', 'Temporary4you234 is too simple'));
    expect(JSON.stringify([refusal, refusal.message, refusal.graphCode, refusal.details])).not.toContain(
      'Temporary4you234',
    );
    expect(refusal.graphCode).toBe('unreadable');
  });
});
