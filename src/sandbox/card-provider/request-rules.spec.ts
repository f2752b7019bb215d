import { describe, expect, it } from 'vitest';
import { requestRules } from './request-rules.js';

describe('The request table', () => {
  it.each([
    ['state', 'a;b c~'],
    ['nonce', 'x'.repeat(255)],
    ['code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'],
  ] as const)('takes %s as it should be', (parameter, value) => {
    expect(() => requestRules[parameter](undefined, value)).not.toThrow();
  });

  it.each([
    ['state', undefined],
    ['state', 'x'.repeat(256)],
    ['state', '状態'],
    ['nonce', undefined],
    ['nonce', 'tab\tin between'],
    ['code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw~cM'],
  ] as const)('refuses %s as %j', (parameter, value) => {
    expect(() => requestRules[parameter](undefined, value)).toThrow('invalid_request');
  });
});
