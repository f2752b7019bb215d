import express, { type Request } from 'express';
import { describe, expect, it } from 'vitest';
import { chosenLanguage, languageOf } from './language.js';

function asked(query: Record<string, unknown>, acceptLanguage?: string): Request {
  const headers = acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage };
  return Object.create(express.request, { query: { value: query }, headers: { value: headers } });
}

describe('the language of an answer', () => {
  it('is the one of the switch before all else', () => {
    expect(languageOf(asked({ lang: 'en' }, 'ja'), 'ja')).toBe('en');
    expect(languageOf(asked({ lang: 'ja' }, 'en'), 'en')).toBe('ja');
  });

  it('is the one remembered before the one that the browser wishes', () => {
    expect(languageOf(asked({}, 'ja'), 'en')).toBe('en');
    expect(languageOf(asked({}, 'en'), 'ja')).toBe('ja');
  });

  it.each([
    ['en-US,en;q=0.9', 'en'],
    ['fr,en;q=0.5,ja;q=0.4', 'en'],
    ['en;q=0.4,ja;q=0.5', 'ja'],
    ['ja-JP', 'ja'],
    ['fr', 'ja'],
    ['*', 'ja'],
    ['en;q=0', 'ja'],
    ['', 'ja'],
    [undefined, 'ja'],
  ])('of a browser that wishes %j is %s', (wish, language) => {
    expect(languageOf(asked({}, wish), undefined)).toBe(language);
  });

  it('is not changed by a cookie that holds none', () => {
    expect(languageOf(asked({}, 'en'), 'toString')).toBe('en');
  });
});

describe('the switch', () => {
  it.each([undefined, '', 'EN', 'fr', 'length', ['en', 'ja'], { en: 'en' }])('chooses nothing by %j', (lang) => {
    expect(chosenLanguage(asked({ lang }))).toBeUndefined();
  });
});
