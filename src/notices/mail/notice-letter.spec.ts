import { describe, expect, it } from 'vitest';
import { letterAsHtml } from '../../shared/mail/letter-as-html.js';
import { letterAsText } from '../../shared/mail/letter-as-text.js';
import type { Letter } from '../../shared/mail/letter.js';
import { LANGUAGES } from '../../shared/web/words.js';
import type { NoticeKind } from '../domain/notice-kind.js';
import { ja } from '../words.ja.js';
import { letterOf } from './notice-letter.js';

const SERVICE = 'https://verify.example.ac.jp';
const TOKEN = 'x'.repeat(43);
const KINDS = Object.keys(ja.kinds) as NoticeKind[];

const notice = (kind: NoticeKind) => ({
  id: '6a1d2c9e-0000-4000-8000-000000000000',
  kind,
  linkId: '6a1d2c9e-0000-4000-8000-000000000001',
  accountId: '0123456789',
  happenedAt: new Date('2026-04-01T00:05:00Z'),
  objectionToken: TOKEN,
});

/** What a reader of the HTML reads, without what is between the words. */
const wordsIn = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s/g, '');

describe.each(LANGUAGES.flatMap((language) => KINDS.map((kind) => [kind, language] as const)))(
  'the mail of %s in %s',
  (kind, language) => {
    const letter = letterOf(notice(kind), language, SERVICE);
    const text = letterAsText(letter);
    const html = letterAsHtml(letter);

    it('says what happened, what it means, when, to which account, and how to object', () => {
      expect(letter.paragraphs[0]?.[0]).not.toBe(letter.what);
      for (const part of [letter.what, '0123456789', '9:05', '30', `${SERVICE}/objections/${TOKEN}`])
        expect(text).toContain(part);
      expect(`${letter.subject}${text}`).not.toMatch(/undefined|\{\{|kinds\.|letter\.|\[object/);
      expect(/[ぁ-ん]/.test(text)).toBe(language === 'ja');
    });

    it('says the same as text and as HTML, with the same addresses', () => {
      expect(wordsIn(html)).toBe(text.replace(/\s/g, ''));
      expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(text.match(/https:\S+/g));
    });

    it('loads nothing, runs nothing and lays nothing out in tables', () => {
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).toContain(`<title>${letter.subject}</title>`);
      expect(html).not.toMatch(/<(img|script|link|table|iframe|form|style)|\ssrc=|url\(|@import|\son\w+=/i);
    });
  },
);

it.each(['password-issued', 'access-pass-issued'] as const)('the mail of %s says what to sign in with', (kind) => {
  const text = (name?: string) => letterAsText(letterOf(notice(kind), 'ja', SERVICE, name));
  expect(text('hanako@univ.example')).toContain('サインインに使うアカウント：hanako@univ.example');
  expect(text()).toContain('サインインに使うアカウント：0123456789');
});

it('escapes whatever the words hold', () => {
  const hostile = '<img src=x onerror=alert(1)>"&';
  const letter: Letter = {
    language: 'en',
    subject: hostile,
    what: hostile,
    paragraphs: [[hostile, { address: `https://x.example/"${hostile}` }]],
  };
  expect(letterAsHtml(letter)).not.toMatch(/<img|"&[^aq]|href="[^"]*"<|href="https:\/\/x\.example\/"[^>]/);
  expect(letterAsText(letter)).toContain(hostile);
});
