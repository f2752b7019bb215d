import { describe, expect, it } from 'vitest';
import { isThrottled, reasonIn } from './google-refused.js';

const error = (reason: unknown) => ({ error: { code: 403, message: 'x', errors: [{ domain: 'global', reason }] } });

describe('the reason of an error', () => {
  it('is Google’s own', () => {
    expect(reasonIn(error('notFound'))).toBe('notFound');
    expect(reasonIn({ error: { code: 403, status: 'PERMISSION_DENIED', message: 'x' } })).toBe('PERMISSION_DENIED');
  });

  it.each([undefined, 'x', {}, { error: 'x' }, { error: {} }, { error: { errors: [] } }, error(7), error(undefined)])(
    'is none in %j',
    (body) => {
      expect(reasonIn(body)).toBe('');
    },
  );

  it('is none where it could be something of a person', () => {
    expect(reasonIn(error('hanako@university.example was refused'))).toBe('');
  });
});

describe('a request that was turned away', () => {
  it.each([
    [429, ''],
    [403, 'rateLimitExceeded'],
    [403, 'userRateLimitExceeded'],
    [403, 'quotaExceeded'],
  ])('was one too many with %i %s', (status, reason) => {
    expect(isThrottled(status, reason)).toBe(true);
  });

  it.each([
    [403, 'forbidden'],
    [403, ''],
    [400, 'quotaExceeded'],
    [503, 'backendError'],
  ])('was not one too many with %i %s', (status, reason) => {
    expect(isThrottled(status, reason)).toBe(false);
  });
});
