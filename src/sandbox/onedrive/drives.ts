import type { DataSource } from 'typeorm';

/** A file or folder in the OneDrive of an account. */
export interface StoredItem {
  readonly id: string;
  readonly position: string;
  readonly parentId: string | null;
  readonly name: string;
  /** Null for a folder. */
  readonly content: string | null;
  /** Whether anybody is let in, by this item or by a folder around it. */
  readonly shared: boolean;
}

/** Where to go on in a list, and how much of it is wanted. */
export interface Part {
  readonly after: string;
  readonly most: number;
}

// The longest that this tenant keeps the OneDrive of somebody who has left.
const KEPT = '210 days';
const COLUMNS = `id, position, parent_id AS "parentId", name, content`;

/** The files of everybody; those who left too long ago have none any more. */
export class Drives {
  constructor(private readonly database: DataSource) {}

  async isThere(accountId: string): Promise<boolean> {
    const found = await this.database.query<unknown[]>(
      `SELECT 1 FROM sandbox.account
       WHERE id = $1 AND (left_at IS NULL OR left_at > shared.now() - $2::interval)`,
      [accountId, KEPT],
    );
    return found.length > 0;
  }

  /** What lies at the top. */
  async top(accountId: string, { after, most }: Part): Promise<readonly StoredItem[]> {
    return this.database.query<StoredItem[]>(
      `SELECT ${COLUMNS}, false AS shared FROM sandbox.onedrive_item
       WHERE account_id = $1 AND parent_id IS NULL AND position > $2 ORDER BY position LIMIT $3`,
      [accountId, after, most],
    );
  }

  /** Everything, wherever it lies. */
  async all(accountId: string, { after, most }: Part): Promise<readonly StoredItem[]> {
    return this.database.query<StoredItem[]>(
      `WITH RECURSIVE open AS (
         SELECT item_id AS id FROM sandbox.onedrive_permission WHERE expires_at IS NULL OR expires_at > shared.now()
         UNION SELECT below.id FROM sandbox.onedrive_item below JOIN open ON below.parent_id = open.id
       )
       SELECT ${COLUMNS}, id IN (SELECT id FROM open) AS shared FROM sandbox.onedrive_item
       WHERE account_id = $1 AND position > $2 ORDER BY position LIMIT $3`,
      [accountId, after, most],
    );
  }

  async has(accountId: string, itemId: string): Promise<boolean> {
    const found = await this.database.query<unknown[]>(
      'SELECT 1 FROM sandbox.onedrive_item WHERE account_id = $1 AND id = $2',
      [accountId, itemId],
    );
    return found.length > 0;
  }
}
