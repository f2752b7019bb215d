import type { GraphItem } from '../graph/graph-list.js';
import { isRecord } from '../is-record.js';
import type { DriveCall } from './drive-call.js';

/** A file or folder of a drive. */
export interface DriveItem {
  readonly id: string;
  readonly name: string;
  readonly webUrl: string;
}

/** What lies at the top of a drive. The root itself cannot be shared. https://learn.microsoft.com/graph/api/driveitem-list-children */
export async function topItems(call: DriveCall): Promise<readonly DriveItem[]> {
  return (await call.list(`/root/children?$select=id,name,webUrl&$top=${call.pageItems}`)).flatMap(itemIn);
}

/** The ids of all that is shared with anybody, wherever it lies, by itself or with its folder. https://learn.microsoft.com/graph/api/driveitem-delta */
export async function sharedItems(call: DriveCall): Promise<readonly string[]> {
  const items = await call.list('/root/delta?$select=id,shared,deleted');
  const shared = items.filter((item) => isRecord(item['shared']) && !isRecord(item['deleted']));
  // An item that changed meanwhile is told twice.
  return [...new Set(shared.flatMap(({ id }) => (typeof id === 'string' ? id : [])))];
}

function itemIn({ id, name, webUrl }: GraphItem): readonly DriveItem[] {
  return typeof id === 'string' ? [{ id, name: textIn(name), webUrl: textIn(webUrl) }] : [];
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
