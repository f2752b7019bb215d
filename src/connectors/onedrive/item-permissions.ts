import type { GraphItem } from '../graph/graph-list.js';
import { isGone } from './cloud-failure.js';
import type { DriveCall } from './drive-call.js';
import { isFor, isInherited } from './permission.js';

/** Where an item is, below its drive. */
export function pathOfItem(itemId: string): string {
  return `/items/${encodeURIComponent(itemId)}`;
}

/** What an item itself gives to a mail address; nothing where the item is gone. */
export async function permissionsFor(contact: string, itemId: string, call: DriveCall): Promise<readonly GraphItem[]> {
  const all = await call.list(`${pathOfItem(itemId)}/permissions`).catch((error: unknown) => {
    if (isGone(error)) return [];
    throw error;
  });
  return all.filter((permission) => isFor(permission, contact) && !isInherited(permission));
}

/** Takes a permission back; one that is gone already is taken back. */
export async function takeBack({ id }: GraphItem, itemId: string, call: DriveCall): Promise<void> {
  const path = `${pathOfItem(itemId)}/permissions/${encodeURIComponent(String(id))}`;
  await call.change('DELETE', path).catch((error: unknown) => {
    if (!isGone(error)) throw error;
  });
}
