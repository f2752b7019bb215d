import type { EntityManager } from 'typeorm';
import { PERSONAS } from '../seed/personas.js';
import { type PersonaFile, filesOf } from './persona-files.js';

/** Puts the pretend OneDrive back to its first day; items and permissions went with their accounts. */
export async function seedOneDrive(within: EntityManager): Promise<void> {
  await within.query('DELETE FROM sandbox.onedrive_guest');
  await within.query('DELETE FROM sandbox.onedrive_visit');
  for (const persona of PERSONAS) await insert(within, persona.id, null, filesOf(persona));
}

async function insert(
  within: EntityManager,
  accountId: string,
  parentId: string | null,
  files: readonly PersonaFile[],
): Promise<void> {
  for (const file of files) {
    const content = 'content' in file ? file.content : null;
    const [row] = await within.query<{ id: string }[]>(
      'INSERT INTO sandbox.onedrive_item (account_id, parent_id, name, content) VALUES ($1, $2, $3, $4) RETURNING id',
      [accountId, parentId, file.name, content],
    );
    if (row && 'files' in file) await insert(within, accountId, row.id, file.files);
  }
}
