import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { PERSONAS } from '../seed/personas.js';
import { type PersonaFile, filesOf } from './persona-files.js';

interface Item {
  readonly id: string;
  readonly account_id: string;
  readonly parent_id: string | null;
  readonly name: string;
  /** A folder has none. */
  readonly content: string | null;
}

/** Puts the pretend OneDrive back to its first day; items and permissions went with their accounts. */
export async function seedOneDrive(within: EntityManager): Promise<void> {
  await within.query('DELETE FROM sandbox.onedrive_guest');
  await within.query('DELETE FROM sandbox.onedrive_visit');
  const items = PERSONAS.flatMap((persona) => itemsOf(persona.id, null, filesOf(persona)));
  await within.query(
    `INSERT INTO sandbox.onedrive_item (id, account_id, parent_id, name, content)
     SELECT * FROM json_to_recordset($1) AS item (id text, account_id text, parent_id text, name text, content text)`,
    [JSON.stringify(items)],
  );
}

/** Files and folders with everything below them, each folder before what lies in it. */
function itemsOf(accountId: string, parentId: string | null, files: readonly PersonaFile[]): readonly Item[] {
  return files.flatMap((file) => {
    // As the table would give it; it is needed before, since children name their folder.
    const id = `01${randomUUID().replaceAll('-', '').toUpperCase()}`;
    const content = 'content' in file ? file.content : null;
    const item = { id, account_id: accountId, parent_id: parentId, name: file.name, content };
    return 'files' in file ? [item, ...itemsOf(accountId, id, file.files)] : [item];
  });
}
