interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** What the browser shows after the last step; `leftFor` is where it was sent outside the sandbox. */
export interface Page {
  readonly status: number;
  readonly html: string;
  readonly path: string;
  readonly leftFor?: URL;
}

/** A browser without script: keeps cookies by path, follows redirects within the sandbox, finds fields by label and buttons by text. */
export class PretendBrowser {
  private cookies: readonly Cookie[] = [];
  page: Page = { status: 0, html: '', path: '/' };

  constructor(private readonly origin: string) {}

  async open(address: string): Promise<Page> {
    return this.go(new URL(address, this.origin), 'GET', undefined);
  }

  /** Fills the form that has this button and presses it. */
  async press(button: string, fields: Readonly<Record<string, string>> = {}): Promise<Page> {
    const form = [...this.page.html.matchAll(/<form[^>]*>.*?<\/form>/gs)]
      .map(([html]) => html)
      .find((html) => html.includes(`>${button}</button>`));
    if (!form) throw new Error(`there is no button ${button} on ${this.page.path}`);
    const body = new URLSearchParams();
    for (const [, name, value] of form.matchAll(/<input type="hidden" name="(\w+)" value="([\w-]*)"/g))
      body.set(`${name}`, `${value}`);
    for (const [label, value] of Object.entries(fields)) body.set(nameOf(form, label), value);
    const action = /action="([^"]*)"/.exec(form)?.[1] ?? this.page.path;
    return this.go(new URL(action, this.origin), 'POST', body);
  }

  async follow(link: string): Promise<Page> {
    const href = [...this.page.html.matchAll(/<a href="([^"]*)">(.*?)<\/a>/gs)].find(([, , text]) =>
      text?.includes(link),
    )?.[1];
    if (href === undefined) throw new Error(`there is no link ${link} on ${this.page.path}`);
    return this.open(href);
  }

  labels(): readonly string[] {
    return [...this.page.html.matchAll(/<label[^>]*>([^<]*)<\/label>/g)].map(([, text]) => `${text}`);
  }

  /** What stands in a field already. */
  valueOf(label: string): string | undefined {
    const input = new RegExp(`<input [^>]*name="${nameOf(this.page.html, label)}"[^>]*>`).exec(this.page.html)?.[0];
    return /value="([^"]*)"/.exec(input ?? '')?.[1];
  }

  private async go(url: URL, method: string, body: URLSearchParams | undefined): Promise<Page> {
    if (url.origin !== this.origin) return (this.page = { status: 0, html: '', path: url.pathname, leftFor: url });
    const answer = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { Cookie: this.cookiesFor(url.pathname), Accept: 'text/html,*/*;q=0.8' },
      ...(body && { body }),
    });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    const location = answer.headers.get('Location');
    if (location) return this.go(new URL(location, url), 'GET', undefined);
    return (this.page = { status: answer.status, html: await answer.text(), path: url.pathname });
  }

  private cookiesFor(path: string): string {
    return this.cookies
      .filter(
        (cookie) =>
          path === cookie.path || path.startsWith(cookie.path.endsWith('/') ? cookie.path : `${cookie.path}/`),
      )
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const path = attributes.find((each) => each.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    const cookie = { name: pair.slice(0, at), value: pair.slice(at + 1), path };
    const expires = attributes.find((each) => each.toLowerCase().startsWith('expires='))?.slice(8);
    const gone = expires !== undefined && new Date(expires).getTime() < Date.now();
    const others = this.cookies.filter((each) => each.name !== cookie.name || each.path !== cookie.path);
    this.cookies = gone ? others : [...others, cookie];
  }
}

function nameOf(form: string, label: string): string {
  const id = new RegExp(`<label for="(\\w+)">${label}</label>`).exec(form)?.[1];
  if (id === undefined) throw new Error(`there is no field ${label}`);
  return id;
}
