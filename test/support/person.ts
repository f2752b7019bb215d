import { note, noteAddress } from './canaries/noted.js';
import type { ServiceUnderTest } from './service-under-test.js';
import { formsOf, type Page, WebBrowser } from './web-browser.js';

/** A mail as the sandbox's mailbox shows it. */
export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
}

/** Somebody with a browser, a card and an account, who does at the service and the sandbox what a person would do. */
export class Person {
  readonly browser: WebBrowser;

  constructor(
    private readonly world: Pick<ServiceUnderTest, 'url' | 'sandboxUrl'>,
    headers: Record<string, string> = {},
  ) {
    this.browser = new WebBrowser({ 'Accept-Language': 'ja', ...headers });
  }

  open(path: string): Promise<Page> {
    return this.browser.open(`${this.world.url}${path}`);
  }

  /** Reads a card from the first page; ends where the service leads. */
  async readCard(card: string, result = 'ok', then = 'menu'): Promise<Page> {
    const home = await this.open('/');
    const reader = await this.browser.submit(home, '/oidc/card/start', { then });
    return this.answerReader(reader, card, result);
  }

  /** Answers the pretend card reader. */
  answerReader(reader: Page, card: string, result = 'ok'): Promise<Page> {
    const form = formsOf(reader).find(({ action }) => action.startsWith('/card-reader/') || action === '');
    if (!form) throw new Error(`no card reader: ${reader.status} ${reader.url.href}`);
    return this.browser.post(new URL(form.action || reader.url.pathname, reader.url), { ...form.hidden, card, result });
  }

  /** Presses the sign-in button of a page and signs in with password and the phone's code. */
  async signIn(page: Page, account: string, then?: string): Promise<Page> {
    const form = await this.browser.submit(page, '/oidc/account/start', then ? { then } : {});
    return this.answerSignIn(form, account);
  }

  /** Fills in the pretend university's sign-in. */
  async answerSignIn(page: Page, account: string, password = `Sandbox-${account}`): Promise<Page> {
    const [form] = formsOf(page);
    if (!form) throw new Error(`no sign-in: ${page.status} ${page.url.href}`);
    const code = await this.phoneCode(account);
    return this.browser.post(new URL(form.action || page.url.href, page.url), {
      ...form.hidden,
      username: account,
      password,
      code,
    });
  }

  async phoneCode(account: string): Promise<string> {
    const { code } = await this.json<{ code: string }>(`/phone/${account}.json`);
    return code;
  }

  /** Links a card and an account, from the first page to the menu. */
  async link(card: string, account: string): Promise<Page> {
    const menu = await this.readCard(card);
    const confirm = await this.signIn(menu, account);
    return this.browser.submit(confirm, '/link');
  }

  /** Asks for a credential with the card that was read; ends where it is shown or refused. */
  async recover(what: 'password' | 'access-pass' | 'both', fields: Record<string, string> = {}): Promise<Page> {
    const form = await this.open('/recovery');
    if (form.status === 200) return this.browser.submit(form, '/recovery', { what, ...fields });
    // The page refuses already; somebody who sends the form all the same must be refused too.
    const menu = await this.open('/menu');
    const { _csrf = '' } = formsOf(menu).find(({ action }) => action === '/leave')?.hidden ?? {};
    return this.browser.post(new URL('/recovery', menu.url), { _csrf, what, ...fields });
  }

  /** The same where a code stands before it: types in the one that was mailed, and has the first step carried out. */
  async recoverByCode(
    what: 'password' | 'access-pass' | 'both',
    fields: Record<string, string> = {},
    to = 'hanako@mail.example',
  ): Promise<Page> {
    const page = await this.recover(what, fields);
    const ready = await this.browser.submit(page, '/recovery/code', { code: await this.mailedCode(to) });
    return this.browser.submit(ready, '/recovery/step');
  }

  /** Whether the university takes this password or access pass, tried in a browser of its own. */
  async isTaken(account: string, password: string): Promise<boolean> {
    const browser = new WebBrowser();
    const page = await browser.open(`${this.world.sandboxUrl}/account`);
    const [form] = formsOf(page);
    const action = new URL(form?.action || page.url.href, page.url);
    const next = await browser.post(action, { ...form?.hidden, username: account, password, code: '' });
    return next.status === 200;
  }

  async mails(to?: string): Promise<readonly ReceivedMail[]> {
    const mails = await this.json<readonly ReceivedMail[]>(`/mailbox.json${to ? `?to=${encodeURIComponent(to)}` : ''}`);
    for (const link of mails.flatMap(({ links }) => links)) noteAddress(new URL(link));
    return mails;
  }

  /** The latest code that was mailed to an address. */
  async mailedCode(to: string): Promise<string> {
    for (const { text } of await this.mails(to)) {
      const [, code] = /(?:確認コード：|Code: )(\d{8})/.exec(text) ?? [];
      if (code) {
        note('a mailed code', code);
        return code;
      }
    }
    throw new Error(`no code was mailed to ${to}`);
  }

  async json<T>(path: string): Promise<T> {
    const response = await fetch(`${this.world.sandboxUrl}${path}`);
    return (await response.json()) as T;
  }
}
