import { describe, expect, it } from 'vitest';
import { addressesIn, languageIn, namesIn } from './words-of-account.js';

describe('names', () => {
  it('are joined, each with each, and named once', () => {
    const told = { sn: ['山田', 'Yamada'], givenname: ['花子'], cn: ['山田 花子', ' '] };
    expect(namesIn(told, ['cn', ['sn', 'givenName']])).toEqual(['山田 花子', 'Yamada 花子']);
  });

  it('are no half ones', () => {
    expect(namesIn({ sn: ['山田'] }, [['sn', 'givenName']])).toEqual([]);
  });
});

describe('mail addresses', () => {
  it('are told once, without what stands before them', () => {
    const told = {
      mail: ['h@x.example'],
      proxyAddresses: ['SMTP:H@X.example', 'smtp:h2@x.example', 'SIP:h@x.example', 'X500:/o=x'],
    };
    expect(addressesIn(told, ['mail', 'proxyAddresses'])).toEqual(['h@x.example', 'h2@x.example']);
  });

  it('are told as they stand where nothing can be sent to them, so that somebody sees it', () => {
    const told = { mail: ['a@b.example,c@d.example', 'Hanako <h@x.example>', '"a b"@x.example', 'hanako'] };
    expect(addressesIn(told, ['mail'])).toEqual(told.mail.slice(0, 3));
  });
});

describe('a language', () => {
  it.each([
    ['ja-JP', 'ja'],
    ['EN', 'en'],
    ['fr, en-GB;q=0.8, ja;q=0.5', 'en'],
    ['fr', 'ja'],
    ['english', 'ja'],
  ])('in %j is %s, where nothing else is said', (value, language) => {
    expect(languageIn({ lang: [value] }, { attribute: 'lang', default: 'ja' })).toBe(language);
  });

  it('is the default where none is asked for', () => {
    expect(languageIn({ lang: ['ja'] }, { default: 'en' })).toBe('en');
  });
});
