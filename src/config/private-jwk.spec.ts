import { describe, expect, it } from 'vitest';
import { readPrivateJwk } from './private-jwk.js';

describe('a private key', () => {
  it('is read from JSON, with spaces before it too', () => {
    expect(readPrivateJwk(' {"kty":"EC","d":"secret"}')).toEqual({ kty: 'EC', d: 'secret' });
  });

  it.each(['{"kty":"EC","x":"public"}', '{"d":"secret"}', '{"kty":1,"d":"secret"}', '{"kty":"EC"', '{}'])(
    'is none in %s',
    (text) => {
      expect(() => readPrivateJwk(text)).toThrow();
    },
  );
});
