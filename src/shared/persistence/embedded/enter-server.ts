import { readFileSync } from 'node:fs';
import type { DataFolder } from './data-folder.js';
import { Membership } from './membership.js';

/** Joins the server of the folder on that port. */
export function enterServer({ password }: DataFolder, port: number): Promise<Membership> {
  return Membership.begin(`postgres://owner:${readFileSync(password, 'utf8').trim()}@127.0.0.1:${port}/postgres`);
}
