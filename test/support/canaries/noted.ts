const SHORTEST = 8;
const SHORTEST_IN_URL = 16;
const IN_URLS = new Set(['state', 'code', 'nonce', 'access_token', 'id_token', 'client_assertion']);

const values = new Map<string, string>();

/** Every secret that this test file has seen, with what it is. */
export const noted: ReadonlyMap<string, string> = values;

/** Forgets what other test files of this process have seen, but for the names of the sandbox's people. */
export function forgetNoted(): void {
  for (const [value, kind] of values) if (kind !== 'name') values.delete(value);
}

/** Remembers a secret that no table and no log may hold; what is too short to be told from chance is left out. */
export function note(kind: string, value: string | undefined): void {
  if (value !== undefined && value.length >= SHORTEST) values.set(value, kind);
}

/** Remembers a person's name, whole and in parts; two characters of Chinese or five Roman letters tell a name. */
export function noteName(name: string): void {
  for (const part of [name, ...name.split(/[\s　]+/)]) if (/[^ -~]{2}|\w{5}/.test(part)) values.set(part, 'name');
}

/** Remembers what an address carries: the values of a sign-in, and the tokens of links in mails. */
export function noteAddress({ searchParams, pathname }: URL): void {
  for (const [name, value] of searchParams) if (IN_URLS.has(name) && value.length >= SHORTEST_IN_URL) note(name, value);
  note('objection token', /^\/objections\/([\w-]{40,})/.exec(pathname)?.[1]);
  note('case token', /^\/rescue\/cases\/([\w-]{40,})/.exec(pathname)?.[1]);
}

/** Remembers what a form sends: passwords and the form's own token. */
export function noteFields(fields: URLSearchParams): void {
  for (const [name, value] of fields) {
    if (/password/i.test(name)) note('password', value);
    if (name === '_csrf') note('form token', value);
  }
}

/** Remembers what a page shows this once, and the token of its forms. */
export function notePage(html: string): void {
  for (const [, secret] of html.matchAll(/<output\b[^>]*>([^<]+)<\/output>/g)) note('shown secret', secret);
  for (const [, token] of html.matchAll(/name="_csrf" value="([^"]+)"/g)) note('form token', token);
}

/** Remembers a cookie from its Set-Cookie line. */
export function noteCookie(line: string): void {
  const [, name = '', value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  note(`cookie ${name}`, value);
}
