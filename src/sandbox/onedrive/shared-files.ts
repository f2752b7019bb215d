import type { DataSource } from 'typeorm';

/** A file or folder as somebody from outside sees it. */
export interface VisibleItem {
  readonly id: string;
  readonly name: string;
  /** Null for a folder. */
  readonly content: string | null;
}

const SHARED_WITH = `
  SELECT item_id FROM sandbox.onedrive_permission
  WHERE email = $1 AND (expires_at IS NULL OR expires_at > shared.now())`;

/** The files as somebody from outside may see them: what was shared with the address, and what lies in it. */
export class SharedFiles {
  constructor(private readonly database: DataSource) {}

  async with(email: string): Promise<readonly VisibleItem[]> {
    return this.database.query<VisibleItem[]>(
      `SELECT id, name, content FROM sandbox.onedrive_item WHERE id IN (${SHARED_WITH}) ORDER BY position`,
      [email],
    );
  }

  /** An item; undefined where it is not for this person, or not any more. */
  async find(email: string, itemId: string): Promise<VisibleItem | undefined> {
    const [item] = await this.database.query<VisibleItem[]>(
      `WITH RECURSIVE around AS (
         SELECT id, parent_id FROM sandbox.onedrive_item WHERE id = $2
         UNION SELECT above.id, above.parent_id FROM sandbox.onedrive_item above JOIN around ON above.id = around.parent_id
       )
       SELECT id, name, content FROM sandbox.onedrive_item
       WHERE id = $2 AND EXISTS (SELECT 1 FROM around WHERE id IN (${SHARED_WITH}))`,
      [email, itemId],
    );
    return item;
  }

  async inFolder(folderId: string): Promise<readonly VisibleItem[]> {
    return this.database.query<VisibleItem[]>(
      'SELECT id, name, content FROM sandbox.onedrive_item WHERE parent_id = $1 ORDER BY position',
      [folderId],
    );
  }
}
