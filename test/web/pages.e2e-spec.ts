import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { formsOf, headingOf, type Page, refusalOf, textOf, titleOf } from '../support/web-browser.js';

const HANAKO = '0123456789';
const LIMIT = 30 * 1024;
const NAMESPACES = ['menu', 'ask', 'link', 'unlink', 'status', 'standing', 'form', 'issued', 'objection', 'refusal'];
const MISSING_WORD = new RegExp(`\\b(${NAMESPACES.join('|')})\\.[a-z_]+`);

describe.each([
  ['ja', 'UTokyo Account 本人確認サービス'],
  ['en', 'UTokyo Account Identity Verification Service'],
])('every page in %s', (language, service) => {
  let world: ServiceUnderTest;
  const pages: Page[] = [];

  beforeAll(async () => {
    world = await serviceUnderTest();
    pages.push(...(await walk(world, language)));
  });
  afterAll(() => world?.stop());

  it('was met on the way', () => {
    expect(pages.length).toBe(43);
    expect(new Set(pages.map(headingOf)).size).toBeGreaterThanOrEqual(24);
    expect(pages.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('is smaller than 30 KB', () => {
    expect(pages.filter(({ html }) => Buffer.byteLength(html) > LIMIT).map(titleOf)).toEqual([]);
  });

  it('has words for all it says', () => {
    const wrong = /undefined|\[object|NaN|Invalid Date|\{\{|\}\}|null\b/;
    for (const page of pages) {
      const text = [titleOf(page), textOf(page).replace(refusalOf(page) ?? '', '')].join('\n');
      expect(text).not.toMatch(wrong);
      expect(text).not.toMatch(MISSING_WORD);
    }
  });

  it('says its language, its title and the service', () => {
    for (const page of pages) {
      expect(page.html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`));
      expect(titleOf(page)).toMatch(service);
      expect(headingOf(page)).not.toBe('');
      expect(page.html.match(/<h1>/g)).toHaveLength(1);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
  });

  it('uses the words of its own language', () => {
    const japanese = /[ぁ-ん]/;
    for (const page of pages) expect(japanese.test(textOf(page))).toBe(language === 'ja');
  });

  it('runs no script but the one with the nonce, and has no style of its own', () => {
    for (const { html, headers } of pages) {
      const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '';
      expect([...html.matchAll(/<script\b[^>]*>/g)].filter(([tag]) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
      expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/);
    }
  });

  it('posts only to us, with a token', () => {
    for (const page of pages) {
      const posts = [...page.html.matchAll(/<form method="post" action="([^"]*)"/g)].map(([, action]) => action);
      expect(posts.filter((action) => !action?.startsWith('/'))).toEqual([]);
      const withToken = formsOf(page).filter(({ hidden }) => hidden['_csrf']);
      expect(withToken.length).toBe(posts.length);
    }
  });
});

/** Goes through everything that a person can meet. */
async function walk(world: ServiceUnderTest, language: string): Promise<Page[]> {
  const met: Page[] = [];
  const person = new Person(world, { 'Accept-Language': language });
  const { browser } = person;
  const open = async (...paths: string[]) => {
    for (const path of paths) met.push(await person.open(path));
  };
  const see = (page: Page): Page => {
    met.push(page);
    return page;
  };
  await open(
    '/',
    '/help',
    '/privacy',
    '/menu',
    '/status',
    '/unlink',
    '/link',
    '/recovery',
    '/nothing-here',
    '/objections/no',
  );
  for (const result of ['cancel', 'pin-locked', 'expired', 'revoked']) see(await person.readCard('hanako', result));
  const menu = see(await person.readCard('hanako'));
  await open('/status', '/link', '/unlink', '/recovery');
  const confirm = see(await person.signIn(menu, HANAKO));
  const linked = see(await browser.submit(confirm, '/link'));
  await open('/status', '/link', '/unlink');
  see(await browser.submit(linked, '/unlink'));
  await world.advance('PT30S');
  await person.link('hanako', HANAKO);
  await person.readCard('hanako');
  see(await person.recover('password'));
  await open('/recovery', '/menu');
  await person.readCard('hanako');
  see(await browser.submit(await person.open('/recovery'), '/recovery'));
  see(await person.recoverByCode('access-pass', { lost: 'yes' }));
  await person.readCard('hanako');
  const code = see(await person.recover('both', { lost: 'yes' }));
  see(await browser.submit(code, '/recovery/code', { code: '1' }));
  see(await browser.submit(code, '/recovery/code', { code: '00000000' }));
  const ready = see(
    await browser.submit(code, '/recovery/code', { code: await person.mailedCode('hanako@mail.example') }),
  );
  const pass = see(await browser.submit(ready, '/recovery/step'));
  await open('/recovery');
  see(await browser.submit(pass, '/recovery/step'));
  const objection = await vi.waitFor(async () => {
    const [, link] = /(\/objections\/[\w-]+)/.exec((await person.mails())[0]!.text)!;
    return link!;
  }, 10_000);
  const ask = see(await person.open(objection));
  see(await browser.submit(ask, objection));
  await open('/status', objection);
  see(await person.readCard('misaki'));
  await open('/unlink');
  return met;
}
