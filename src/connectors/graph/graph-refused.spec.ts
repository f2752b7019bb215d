import { describe, expect, it } from 'vitest';
import { codeIn, innerCodeIn, isOnPremises } from './graph-refused.js';

describe('the code of an error', () => {
  it('is Graph’s own', () => {
    expect(codeIn({ error: { code: 'Authorization_RequestDenied', message: 'x' } })).toBe(
      'Authorization_RequestDenied',
    );
  });

  it.each([undefined, 'x', {}, { error: 'x' }, { error: {} }, { error: { code: 7 } }])('is none in %j', (body) => {
    expect(codeIn(body)).toBe('');
  });

  it('is none where it could be something of a person', () => {
    expect(codeIn({ error: { code: 'hanako@university.example was refused' } })).toBe('');
    expect(codeIn({ error: { code: 'x'.repeat(81) } })).toBe('');
  });
});

describe('the code within an error', () => {
  it('is the innermost one, however Graph writes it', () => {
    const innererror = { code: 'b', innererror: { code: 'noResolvedUsers', date: 'x' } };
    expect(innerCodeIn({ error: { code: 'invalidRequest', innerError: { code: 'a', innererror } } })).toBe(
      'noResolvedUsers',
    );
  });

  it.each([undefined, 'x', { error: {} }, { error: { innerError: { code: 'a b' } } }])('is none in %j', (body) => {
    expect(innerCodeIn(body)).toBe('');
  });
});

describe('the words of an error', () => {
  const refused = (message: unknown) => isOnPremises({ error: { code: 'Request_BadRequest', message } });

  it('tell what is kept on premises', () => {
    const said =
      'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects.';
    expect([refused(said), refused(said.toUpperCase())]).toEqual([true, true]);
  });

  it.each([undefined, 7, 'The specified password does not comply with password complexity requirements.'])(
    'tell nothing of it in %j',
    (message) => {
      expect(refused(message)).toBe(false);
    },
  );

  it.each([undefined, 'x', {}, { error: 'on-premises mastered Directory Sync objects' }])('are none in %j', (body) => {
    expect(isOnPremises(body)).toBe(false);
  });
});
