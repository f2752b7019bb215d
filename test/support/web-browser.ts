/** A page as a person without script gets it. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

interface Cookie {
  readonly host: string;
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** A browser without script: keeps cookies by host and path (RFC 6265), follows redirects, sends forms with Fetch Metadata. */
export class WebBrowser {
  private cookies: Cookie[] = [];

  constructor(private readonly headers: Readonly<Record<string, string>> = {}) {}

  open(address: string | URL): Promise<Page> {
    return this.request(new URL(address), { method: 'GET' });
  }

  /** Sends the form of a page whose action and fields are found there; `fields` fill it in. */
  submit(page: Page, action: string, fields: Readonly<Record<string, string>> = {}): Promise<Page> {
    const form = formsOf(page).find((found) => found.action === action);
    if (!form) throw new Error(`${page.url.pathname} (${page.status}) has no form to ${action}`);
    return this.post(new URL(action, page.url), { ...form.hidden, ...fields });
  }

  post(
    address: string | URL,
    fields: Readonly<Record<string, string>>,
    extra: Record<string, string> = {},
  ): Promise<Page> {
    const url = new URL(address);
    const headers = { 'Sec-Fetch-Site': 'same-origin', Origin: url.origin, ...extra };
    return this.request(url, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  cookie(name: string): string | undefined {
    return this.cookies.find((cookie) => cookie.name === name)?.value;
  }

  /** Plants a cookie, as an attacker might. */
  plant(cookie: Cookie): void {
    this.cookies.push(cookie);
  }

  private async request(url: URL, init: RequestInit): Promise<Page> {
    const headers = { Accept: 'text/html', Cookie: this.cookieHeader(url), ...this.headers, ...Object(init.headers) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line, url);
    const location = response.headers.get('location');
    if (location) return this.open(new URL(location, url));
    return { url, status: response.status, headers: response.headers, html: await response.text() };
  }

  private cookieHeader({ hostname, pathname }: URL): string {
    const fitting = this.cookies.filter(({ host, path }) => host === hostname && pathname.startsWith(path));
    return fitting.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  private keep(line: string, { hostname, pathname }: URL): void {
    const [pair = '', ...attributes] = line.split(/; */);
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? pathname;
    this.cookies = this.cookies.filter(
      (cookie) => cookie.host !== hostname || cookie.name !== name || cookie.path !== path,
    );
    if (value) this.cookies.push({ host: hostname, name, value, path });
  }
}

/** The forms of a page: where each goes and its hidden fields. */
export function formsOf({ html }: Page): { action: string; hidden: Record<string, string> }[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, attributes = '', inside = '']) => ({
    action: attribute(attributes, 'action') ?? '',
    hidden: Object.fromEntries(
      [...inside.matchAll(/<input\b[^>]*>/g)]
        .map(([input]) => input)
        .filter((input) => attribute(input, 'type') === 'hidden')
        .map((input) => [attribute(input, 'name') ?? '', attribute(input, 'value') ?? '']),
    ),
  }));
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
}
