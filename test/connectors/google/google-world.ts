import { readSettings } from '../../../src/config/read-settings.js';
import { googleConnector, googleSettings } from '../../../src/connectors/google/google-connector.js';
import { GoogleEnvironment } from '../../../src/connectors/google/google-environment.js';
import { GOOGLE_LIMITS, type GoogleSettings } from '../../../src/connectors/google/google-settings.js';
import { GoogleWorkspace } from '../../../src/connectors/google/google-workspace.js';
import type { AccessGrant, AccessKey, CloudService } from '../../../src/rescue/ports/cloud-service.js';
import type { PretendBrowser } from '../../sandbox/support/pretend-browser.js';
import { type TestSandbox, startTestSandbox } from '../../sandbox/support/running-test-sandbox.js';
import { FaultProxy } from '../fault-proxy.js';

export const MISAKI = '1000000003';
export const CONTACT = 'misaki@mail.example';
export const CHOSEN = 'chosen-by-misaki-1';
const DAY_MS = 24 * 60 * 60 * 1000;

/** What `/google/accounts/{id}.json` shows. */
interface ShownUser {
  readonly suspended: boolean;
  readonly orgUnit: string;
  readonly sessions: number;
  readonly tokens: number;
  readonly appPasswords: number;
}

/** The sandbox's Google with the connector before it, and something between them that can fail. */
export class GoogleWorld {
  private constructor(
    readonly sandbox: TestSandbox,
    readonly proxy: FaultProxy,
  ) {}

  static async start(): Promise<GoogleWorld> {
    const sandbox = await startTestSandbox();
    return new GoogleWorld(sandbox, await FaultProxy.before(sandbox.sandbox.url));
  }

  async stop(): Promise<void> {
    this.proxy.stop();
    await this.sandbox.stop();
  }

  async reset(): Promise<void> {
    await this.sandbox.post('/reset');
    this.proxy.forget();
  }

  /** What the sandbox tells the service, by way of the proxy. */
  get settings(): Readonly<Record<string, string>> {
    const { settings, url } = this.sandbox.sandbox;
    const throughProxy = Object.entries(settings).filter(([name]) => /^GOOGLE_(API|TOKEN)_URL$/.test(name));
    return {
      ...settings,
      ...Object.fromEntries(throughProxy.map(([name, at]) => [name, at.replace(url, this.proxy.origin)])),
    };
  }

  /** A connector as the service chooses it. */
  chosen(): CloudService {
    const { faults, service } = googleConnector.choose(this.settings, { production: false });
    if (faults.length > 0) throw new Error(faults.join());
    return service();
  }

  /** A connector with other limits and settings. */
  connector(
    limits: Partial<Record<keyof typeof GOOGLE_LIMITS, number>>,
    change: Partial<GoogleSettings> = {},
  ): GoogleWorkspace {
    const settings = googleSettings(readSettings(GoogleEnvironment, this.settings).settings);
    return new GoogleWorkspace({ ...settings, ...change, limits: { ...GOOGLE_LIMITS, ...limits } });
  }

  async grant(): Promise<AccessGrant> {
    const [row] = await this.sandbox.database.query<{ now: Date }[]>('SELECT shared.now() AS now');
    const until = new Date(row!.now.getTime() + 7 * DAY_MS);
    return { rescueId: 'rescue-1', accountId: MISAKI, contact: CONTACT, until };
  }

  async user(accountId = MISAKI): Promise<ShownUser> {
    return (await this.sandbox.json(`/google/accounts/${accountId}.json`)) as ShownUser;
  }

  /** Changes a user as another administrator does. */
  async changeByHand(orgUnit: string, suspended: boolean): Promise<void> {
    await this.sandbox.database.query(
      'UPDATE sandbox.google_user SET org_unit = $2, suspended = $3 WHERE account_id = $1',
      [MISAKI, orgUnit, suspended],
    );
  }

  /** Lets a program in, as its person does. */
  async letProgramsIn(): Promise<void> {
    const { database } = this.sandbox;
    await database.query(`INSERT INTO sandbox.google_token VALUES ($1, 'a/b ?.example')`, [MISAKI]);
    await database.query('INSERT INTO sandbox.google_app_password VALUES ($1, 7)', [MISAKI]);
  }

  /** Signs in with what was given; shows the page after it. */
  async signIn(key: AccessKey): Promise<PretendBrowser> {
    if (key.kind !== 'password') throw new Error('no password');
    const browser = this.sandbox.browser();
    await browser.open(key.address);
    await browser.press('ログイン', { メールアドレス: key.userName, パスワード: key.password });
    return browser;
  }

  /** Signs in, chooses a password, and sees mails and files. */
  async enter(key: AccessKey): Promise<PretendBrowser> {
    const browser = await this.signIn(key);
    await browser.press('パスワードを変更', { 新しいパスワード: CHOSEN, パスワードの確認入力: CHOSEN });
    return browser;
  }

  /** Whether what was given lets somebody in. */
  async opens(key: AccessKey): Promise<boolean> {
    return (await this.signIn(key)).page.html.includes('パスワードの変更');
  }
}
