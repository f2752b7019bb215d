import type { DataSource } from 'typeorm';

/** Somebody from outside who is let in. */
export interface StoredPermission {
  readonly email: string;
  readonly role: 'read' | 'write';
  readonly expiresAt: Date | null;
}

/** What is shared of an account, and with whom. */
interface Share extends StoredPermission {
  readonly name: string;
}

const IN_FORCE = '(expires_at IS NULL OR expires_at > shared.now())';
const COLUMNS = 'email, role, expires_at AS "expiresAt"';

/** Whom the tenant knows from outside, and what they may open until when. */
export class Permissions {
  constructor(private readonly database: DataSource) {}

  async makeGuest(email: string): Promise<void> {
    await this.database.query('INSERT INTO sandbox.onedrive_guest (email) VALUES (lower($1)) ON CONFLICT DO NOTHING', [
      email,
    ]);
  }

  async isGuest(email: string): Promise<boolean> {
    const found = await this.database.query<unknown[]>('SELECT 1 FROM sandbox.onedrive_guest WHERE email = lower($1)', [
      email,
    ]);
    return found.length > 0;
  }

  /** Nobody can do less by being let in once more. */
  async give(itemId: string, { email, role, expiresAt }: StoredPermission): Promise<void> {
    await this.database.query(
      `INSERT INTO sandbox.onedrive_permission (item_id, email, role, expires_at) VALUES ($1, lower($2), $3, $4)
       ON CONFLICT (item_id, email) DO UPDATE SET role = greatest(onedrive_permission.role, EXCLUDED.role), expires_at = EXCLUDED.expires_at`,
      [itemId, email, role, expiresAt],
    );
  }

  /** False where the item itself gives no such thing. */
  async takeBack(itemId: string, email: string): Promise<boolean> {
    const [, taken] = await this.database.query<[unknown, number]>(
      'DELETE FROM sandbox.onedrive_permission WHERE item_id = $1 AND email = $2',
      [itemId, email],
    );
    return taken > 0;
  }

  /** Those of an item and of the folders around it. */
  async of(itemId: string): Promise<readonly StoredPermission[]> {
    return this.database.query<StoredPermission[]>(
      `WITH RECURSIVE around AS (
         SELECT id, parent_id FROM sandbox.onedrive_item WHERE id = $1
         UNION SELECT above.id, above.parent_id FROM sandbox.onedrive_item above JOIN around ON above.id = around.parent_id
       )
       SELECT DISTINCT ON (email) ${COLUMNS} FROM sandbox.onedrive_permission
       WHERE item_id IN (SELECT id FROM around) AND ${IN_FORCE} ORDER BY email, expires_at DESC`,
      [itemId],
    );
  }

  /** Everything that is shared of an account now. */
  async ofAccount(accountId: string): Promise<readonly Share[]> {
    return this.database.query<Share[]>(
      `SELECT name, ${COLUMNS} FROM sandbox.onedrive_permission JOIN sandbox.onedrive_item ON id = item_id
       WHERE account_id = $1 AND ${IN_FORCE} ORDER BY position, email`,
      [accountId],
    );
  }
}
