import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../support/person.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';
import { type Page, WebBrowser } from '../support/web-browser.js';

describe('the language of a page', () => {
  let world: ServiceUnderTest;
  beforeAll(async () => {
    world = await serviceUnderTest();
  });
  afterAll(() => world?.stop());

  const browserWishing = (wish: string) => new WebBrowser({ 'Accept-Language': wish });
  const open = (browser: WebBrowser, path = '/') => browser.open(`${world.url}${path}`);

  it.each([
    ['ja', 'ja'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr,de;q=0.8', 'ja'],
    ['fr,en;q=0.2', 'en'],
    ['en;q=0.5,ja;q=0.9', 'ja'],
    ['*', 'ja'],
    ['en;q=nonsense', 'ja'],
    ['\u00e4;;;,', 'ja'],
  ])('follows the wish %s as %s', async (wish, language) => {
    expect(languageOf(await open(browserWishing(wish)))).toBe(language);
  });

  it('is Japanese for a browser without a wish', async () => {
    const answer = await fetch(`${world.url}/`, { headers: { 'Accept-Language': '' } });
    expect(answer.headers.get('content-language')).toBe('ja');
  });

  it('is told to caches', async () => {
    expect((await open(browserWishing('en'))).headers.get('vary')).toMatch(/Accept-Language/);
  });

  it('is changed by the switch, in place, and remembered', async () => {
    const browser = browserWishing('ja');
    const japanese = await open(browser, '/status');
    const english = await browser.open(new URL(switchOf(japanese), japanese.url));
    expect([english.url.pathname, languageOf(english)]).toEqual(['/status', 'en']);
    expect(languageOf(await open(browser, '/help'))).toBe('en');
    const back = await browser.open(new URL(switchOf(english), english.url));
    expect([back.url.pathname, languageOf(back), browser.cookie('__Host-language')]).toEqual(['/status', 'ja', 'ja']);
  });

  it('keeps the rest of the address when it is switched', async () => {
    const page = await open(browserWishing('ja'), '/status?from=mail&lang=ja&q=%26');
    expect(switchOf(page)).toBe('/status?from=mail&q=%26&lang=en');
  });

  it('leads to the first page from a callback, whose code was used up', async () => {
    expect(switchOf(await open(browserWishing('ja'), '/oidc/card/callback?state=a&code=b'))).toBe('/?lang=en');
  });

  it.each(['/leave', '/link', '/unlink', '/recovery', '/oidc/card/start'])(
    'can be switched on the refusal of a form to %s, and leads to a page that is there',
    async (path) => {
      const browser = browserWishing('ja');
      const refused = await browser.post(`${world.url}${path}`, {});
      expect(refused.status).toBe(403);
      expect((await browser.open(new URL(switchOf(refused), refused.url))).status).not.toBe(404);
    },
  );

  it.each(['fr', '', 'JA', 'ja,en', 'toString', '<b>', '%00'])('is not changed to %j', async (unknown) => {
    const browser = browserWishing('en');
    const page = await open(browser, `/?lang=${unknown}`);
    expect([page.status, languageOf(page), browser.cookie('__Host-language')]).toEqual([200, 'en', undefined]);
    expect(page.html).not.toContain('<b>');
  });

  it('is not taken from a cookie that says something unknown', async () => {
    const browser = browserWishing('en');
    browser.plant({ host: 'localhost', name: '__Host-language', value: '__proto__', path: '/' });
    expect(languageOf(await open(browser))).toBe('en');
  });

  it('stays through the card and the sign-in', async () => {
    const person = new Person(world);
    await person.open('/?lang=en');
    expect(languageOf(await person.link('ichiro', '2000000002'))).toBe('en');
  });
});

function languageOf({ html, headers }: Page): string | undefined {
  const said = /<html lang="(\w+)"/.exec(html)?.[1];
  return said === headers.get('content-language') ? said : `${said} and ${headers.get('content-language')}`;
}

function switchOf({ html }: Page): string {
  return /<a href="([^"]+)" hreflang/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
}
