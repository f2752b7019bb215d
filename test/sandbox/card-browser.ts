export const PC = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/153.0.0.0 Safari/537.36';
export const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1';

/** What a browser shows after the last redirect; a redirect to the service is not followed and is the page itself. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** A browser without script that keeps cookies by path (RFC 6265) and stops where it would leave the sandbox. */
export class CardBrowser {
  private cookies: Cookie[] = [];

  constructor(private readonly userAgent = PC) {}

  open(address: string | URL): Promise<Page> {
    return this.request(new URL(address), { method: 'GET' });
  }

  post(address: string | URL, fields: Readonly<Record<string, string>>): Promise<Page> {
    return this.request(new URL(address), { method: 'POST', body: new URLSearchParams(fields) });
  }

  private async request(url: URL, init: RequestInit): Promise<Page> {
    const headers = { 'User-Agent': this.userAgent, Cookie: this.cookieHeader(url) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    response.headers.getSetCookie().forEach((line) => this.keep(line, url));
    const location = response.headers.get('location');
    if (!location) return { url, status: response.status, headers: response.headers, html: await response.text() };
    const next = new URL(location, url);
    if (next.origin === url.origin) return this.open(next);
    return { url: next, status: response.status, headers: response.headers, html: '' };
  }

  private cookieHeader({ pathname }: URL): string {
    const fitting = this.cookies.filter(({ path }) => pathname.startsWith(path));
    return fitting.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  private keep(line: string, url: URL): void {
    const [pair = '', ...attributes] = line.split(/; */);
    const [name = '', value = ''] = pair.split('=', 2);
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? url.pathname;
    this.cookies = this.cookies.filter((cookie) => cookie.name !== name || cookie.path !== path);
    if (value) this.cookies.push({ name, value, path });
  }
}
