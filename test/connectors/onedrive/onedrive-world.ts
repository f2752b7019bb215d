import { oneDriveConnector, oneDriveSettings } from '../../../src/connectors/onedrive/onedrive-connector.js';
import { OneDrive } from '../../../src/connectors/onedrive/onedrive.js';
import { OneDriveEnvironment } from '../../../src/connectors/onedrive/onedrive-environment.js';
import { ONEDRIVE_LIMITS } from '../../../src/connectors/onedrive/onedrive-settings.js';
import { readSettings } from '../../../src/config/read-settings.js';
import type { AccessGrant, CloudService } from '../../../src/rescue/ports/cloud-service.js';
import { type TestSandbox, startTestSandbox } from '../../sandbox/support/running-test-sandbox.js';
import { FaultProxy } from '../fault-proxy.js';

export const MISAKI = '1000000003';
export const CONTACT = 'Misaki@mail.example';
const DAY_MS = 24 * 60 * 60 * 1000;

interface Shared {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly until: string | null;
}

/** The sandbox's OneDrive with the connector before it, and something between them that can fail. */
export class OneDriveWorld {
  private constructor(
    readonly sandbox: TestSandbox,
    readonly proxy: FaultProxy,
  ) {}

  static async start(): Promise<OneDriveWorld> {
    const sandbox = await startTestSandbox();
    return new OneDriveWorld(sandbox, await FaultProxy.before(sandbox.sandbox.url));
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
    const throughProxy = Object.entries(settings).filter(([name]) => /^ONEDRIVE_.*_URL$/.test(name));
    return {
      ...settings,
      ...Object.fromEntries(throughProxy.map(([name, at]) => [name, at.replace(url, this.proxy.origin)])),
    };
  }

  /** A connector as the service chooses it. */
  chosen(): CloudService {
    const { faults, service } = oneDriveConnector.choose(this.settings, { production: false });
    if (faults.length > 0) throw new Error(faults.join());
    return service();
  }

  /** A connector with other limits. */
  connector(limits: Partial<Record<keyof typeof ONEDRIVE_LIMITS, number>> = {}): OneDrive {
    const settings = oneDriveSettings(readSettings(OneDriveEnvironment, this.settings).settings);
    return new OneDrive({ ...settings, limits: { ...ONEDRIVE_LIMITS, ...limits } });
  }

  async grant(days = 7, contact = CONTACT): Promise<AccessGrant> {
    const [row] = await this.sandbox.database.query<{ now: Date }[]>('SELECT shared.now() AS now');
    const until = new Date(row!.now.getTime() + days * DAY_MS);
    return { rescueId: 'rescue-1', accountId: MISAKI, contact, until };
  }

  /** Who may open what now. */
  async shared(): Promise<readonly Shared[]> {
    const { shared } = (await this.sandbox.json(`/onedrive/accounts/${MISAKI}.json`)) as { shared: Shared[] };
    return shared;
  }

  /** Puts many files at the top. */
  async addFiles(count: number): Promise<void> {
    await this.sandbox.database.query(
      `INSERT INTO sandbox.onedrive_item (account_id, name, content)
       SELECT $1, 'file ' || n || '.txt', 'text' FROM generate_series(1, $2::int) AS n`,
      [MISAKI, count],
    );
  }

  /** Lets somebody else, or the same person, in by hand. */
  async shareByHand(itemName: string, email: string, role: string): Promise<void> {
    await this.sandbox.database.query(
      `INSERT INTO sandbox.onedrive_permission (item_id, email, role)
       SELECT id, lower($3), $4 FROM sandbox.onedrive_item WHERE account_id = $1 AND name = $2`,
      [MISAKI, itemName, email, role],
    );
  }

  /** Moves an item into a folder, with all that is shared of it. */
  async move(itemName: string, folderName: string): Promise<void> {
    await this.sandbox.database.query(
      `UPDATE sandbox.onedrive_item SET parent_id =
         (SELECT id FROM sandbox.onedrive_item WHERE account_id = $1 AND name = $3)
       WHERE account_id = $1 AND name = $2`,
      [MISAKI, itemName, folderName],
    );
  }

  async advance(duration: string): Promise<void> {
    await this.sandbox.post('/clock', { advance: duration });
  }

  /** The newest code that an address was mailed. */
  async codeFor(contact: string): Promise<string> {
    const mails = (await this.sandbox.json(`/mailbox.json?to=${contact}`)) as readonly { text: string }[];
    return /\d{8}/.exec(mails[0]?.text ?? '')?.[0] ?? 'no mail';
  }
}
