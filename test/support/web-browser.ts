import { noteAddress, noteCookie, noteFields, notePage } from './canaries/noted.js';

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
  /** Every address that was opened, redirects included. */
  readonly visited: URL[] = [];
  /** Every Set-Cookie line that came. */
  readonly cookieLines: string[] = [];
  private cookies: Cookie[] = [];
  private stop: string | undefined;

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
    fields: Readonly<Record<string, string>> | string,
    extra: Record<string, string> = {},
  ): Promise<Page> {
    const url = new URL(address);
    const headers = { 'Sec-Fetch-Site': 'same-origin', Origin: url.origin, ...extra };
    const body = new URLSearchParams(fields);
    noteFields(body);
    return this.request(url, { method: 'POST', body, headers });
  }

  /** Keeps a redirect to this path from being followed, as when a person copies the address; nothing lets all go on. */
  stopBefore(path: string | undefined): void {
    this.stop = path;
  }

  cookie(name: string): string | undefined {
    return this.cookies.find((cookie) => cookie.name === name)?.value;
  }

  /** Plants a cookie, as an attacker might. */
  plant(cookie: Cookie): void {
    this.cookies.push(cookie);
  }

  private async request(url: URL, init: RequestInit): Promise<Page> {
    this.visited.push(url);
    noteAddress(url);
    const headers = { Accept: 'text/html', Cookie: this.cookieHeader(url), ...this.headers, ...Object(init.headers) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line, url);
    const location = response.headers.get('location');
    if (!location) return this.read(url, response);
    const next = new URL(location, url);
    noteAddress(next);
    if (next.pathname !== this.stop) return this.open(next);
    return { url: next, status: response.status, headers: response.headers, html: '' };
  }

  private async read(url: URL, response: Response): Promise<Page> {
    const html = await response.text();
    notePage(html);
    return { url, status: response.status, headers: response.headers, html };
  }

  private cookieHeader({ hostname, pathname }: URL): string {
    const fitting = this.cookies.filter(({ host, path }) => host === hostname && pathname.startsWith(path));
    return fitting.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  private keep(line: string, { hostname, pathname }: URL): void {
    this.cookieLines.push(line);
    noteCookie(line);
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

/** The first heading of a page, as text. */
export function headingOf({ html }: Page): string {
  return textIn(/<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? '');
}

/** The title of a page, as text. */
export function titleOf({ html }: Page): string {
  return textIn(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '');
}

/** The code that a refusal gives for the desk; undefined on any other page. */
export function refusalOf({ html }: Page): string | undefined {
  return /<span class="code">([^<]+)<\/span>/.exec(html)?.[1];
}

/** What a page says in its main part, without tags. */
export function textOf({ html }: Page): string {
  return textIn(/<main\b.*<\/main>/s.exec(html)?.[0] ?? '');
}

/** The secret that a page shows this once; undefined where it shows none. */
export function secretOf({ html }: Page): string | undefined {
  return /<output\b[^>]*>([^<]+)<\/output>/.exec(html)?.[1];
}

function textIn(html: string): string {
  const text = html.replace(/<script\b.*?<\/script>/gs, '').replace(/<[^>]+>/g, '\n');
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
