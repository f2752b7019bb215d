import { describe, expect, it } from 'vitest';
import { nothingWasSent } from './nothing-was-sent.js';

const failure = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) });

describe('a failed call', () => {
  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])('sent nothing after %s', (code) => {
    expect(nothingWasSent(failure(code))).toBe(true);
  });

  it.each(['ECONNRESET', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT', 'EPIPE'])(
    'may have sent something before %s',
    (code) => {
      expect(nothingWasSent(failure(code))).toBe(false);
    },
  );

  it('may have sent something where nobody says what happened', () => {
    expect(
      [new Error('x'), new TypeError('fetch failed', { cause: 'ECONNREFUSED' }), undefined].map(nothingWasSent),
    ).toEqual([false, false, false]);
  });
});
