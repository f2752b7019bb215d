import express, { type Request } from 'express';
import { describe, expect, it } from 'vitest';
import { parseDataKeys } from '../../shared/crypto/data-keys.js';
import { ForeignForm } from './browser.errors.js';
import { CsrfTokens, refuseForeignForms } from './csrf.js';

const part = (version: number) => `${version}:${Buffer.alloc(32, version).toString('base64')}`;
const tokensWith = (keys: string, inUse?: number) => new CsrfTokens(parseDataKeys(keys, inUse));
const tokens = tokensWith(part(1));

describe('the token of a form', () => {
  it('belongs to the browser it was made for alone', () => {
    expect(tokens.belongs(tokens.for('mine'), 'mine')).toBe(true);
    expect(tokens.belongs(tokens.for('mine'), 'yours')).toBe(false);
  });

  it.each([undefined, null, '', 7, {}, [tokens.for('mine')], `${tokens.for('mine')} `, tokens.for('mine').slice(1)])(
    'is not %j',
    (given) => {
      expect(tokens.belongs(given, 'mine')).toBe(false);
    },
  );

  it('says nothing of the browser', () => {
    expect(tokens.for('mine')).toMatch(/^[\w-]{43}$/);
    expect(tokensWith(part(2)).for('mine')).not.toBe(tokens.for('mine'));
  });

  it('made under another key is taken as long as that key is known', () => {
    const [old, young] = [tokensWith(`${part(1)},${part(2)}`, 1), tokensWith(`${part(1)},${part(2)}`, 2)];
    expect([old.for('mine'), young.for('mine')]).toEqual(
      [1, 2].map((version) => tokensWith(part(version)).for('mine')),
    );
    expect(young.belongs(old.for('mine'), 'mine')).toBe(true);
    expect(old.belongs(young.for('mine'), 'mine')).toBe(true);
    expect(tokensWith(part(2)).belongs(old.for('mine'), 'mine')).toBe(false);
  });
});

describe('a request', () => {
  const ORIGIN = 'https://verify.example';
  const guard = refuseForeignForms(tokens, ORIGIN);
  const form = { method: 'POST', body: { _csrf: tokens.for('mine') }, browser: { id: 'mine' } };

  function outcomeOf(headers: Record<string, string>, part: object = {}): unknown {
    const request: Request = Object.assign(Object.create(express.request), form, part, { headers });
    let outcome: unknown = 'nothing';
    void guard(request, Object.create(express.response), (error?: unknown) => {
      outcome = error ?? 'passed';
    });
    return outcome;
  }

  it.each([
    ['says nothing of where it comes from', {}],
    ['comes from us', { 'sec-fetch-site': 'same-origin', origin: ORIGIN }],
    ['hides its origin', { origin: 'null' }],
  ])('with our token passes when it %s', (_what, headers) => {
    expect(outcomeOf(headers)).toBe('passed');
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: ORIGIN }],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['another origin', { origin: 'https://verify.example.evil.example' }],
    ['our host without TLS', { 'sec-fetch-site': 'same-origin', origin: 'http://verify.example' }],
  ])('with our token is refused from %s', (_what, headers) => {
    expect(outcomeOf(headers)).toBeInstanceOf(ForeignForm);
  });

  it.each([
    ['no body', { body: undefined }],
    ['no token', { body: {} }],
    ['the token of another browser', { browser: { id: 'yours' } }],
    ['a browser nobody knows', { browser: undefined }],
  ])('is refused with %s', (_what, part) => {
    expect(outcomeOf({ 'sec-fetch-site': 'same-origin', origin: ORIGIN }, part)).toBeInstanceOf(ForeignForm);
  });

  it.each(['GET', 'HEAD', 'OPTIONS'])('that only looks passes from anywhere: %s', (method) => {
    expect(outcomeOf({ 'sec-fetch-site': 'cross-site' }, { method, body: undefined })).toBe('passed');
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'get'])('of any other method needs the token: %s', (method) => {
    expect(outcomeOf({}, { method, body: {} })).toBeInstanceOf(ForeignForm);
  });
});
