import { readSettings } from '../../../src/config/read-settings.js';
import { googleConnector, googleSettings } from '../../../src/connectors/google/google-connector.js';
import { GoogleEnvironment } from '../../../src/connectors/google/google-environment.js';
import { GOOGLE_LIMITS } from '../../../src/connectors/google/google-settings.js';
import { GoogleWorkspace } from '../../../src/connectors/google/google-workspace.js';
import type { AccessGrant, CloudService } from '../../../src/rescue/ports/cloud-service.js';
import { type TestSandbox, startTestSandbox } from '../../sandbox/support/running-test-sandbox.js';
import { FaultProxy } from '../fault-proxy.js';

const MISAKI = '1000000003';

/** How a user looks from outside. */
interface SeenUser {
  readonly suspended: boolean;
  readonly orgUnit: string;
  readonly mustChangePassword: boolean;
  readonly programs: number;
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

  /** What the sandbox tells the service, with the API behind the proxy; the token's address stays, since it is signed. */
  private get settings(): Readonly<Record<string, string>> {
    const { settings, url } = this.sandbox.sandbox;
    return { ...settings, GOOGLE_API_URL: String(settings['GOOGLE_API_URL']).replace(url, this.proxy.origin) };
  }

  /** A connector as the service chooses it. */
  chosen(): CloudService {
    const { faults, service } = googleConnector.choose(this.settings, { production: false });
    if (faults.length > 0) throw new Error(faults.join());
    return service();
  }

  /** A connector with other settings or limits. */
  connector(
    limits: Partial<Record<keyof typeof GOOGLE_LIMITS, number>> = {},
    others: Readonly<Record<string, string>> = {},
  ): GoogleWorkspace {
    const settings = googleSettings(readSettings(GoogleEnvironment, { ...this.settings, ...others }).settings);
    return new GoogleWorkspace({ ...settings, limits: { ...GOOGLE_LIMITS, ...limits } });
  }

  grant(accountId = MISAKI): AccessGrant {
    const until = new Date(Date.now() + 7 * 86_400_000);
    return { rescueId: 'rescue-1', accountId, contact: 'misaki@new.example', until };
  }

  async user(accountId = MISAKI): Promise<SeenUser> {
    return (await this.sandbox.json(`/google/accounts/${accountId}.json`)) as SeenUser;
  }

  /** Whether Google lets somebody in with this password. */
  async isTaken(password: string): Promise<boolean> {
    const browser = this.sandbox.browser();
    await browser.open('/google');
    await browser.press('サインイン', { ユーザー名: `${MISAKI}@g.sandbox.example`, パスワード: password });
    return browser.page.html.includes('新しいパスワード');
  }
}
