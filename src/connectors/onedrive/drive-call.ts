import type { GraphCall, GraphRequest } from '../graph/graph-call.js';
import { type GraphItem, listed } from '../graph/graph-list.js';
import type { OneDriveSettings } from './onedrive-settings.js';

/** One call about one drive, which knows whether it has changed anything; paths are below the drive. */
export class DriveCall {
  private written = false;

  constructor(
    private readonly call: GraphCall,
    private readonly settings: OneDriveSettings,
    private readonly driveId: string,
  ) {}

  /** Whether access is not what it was when the call began. */
  get changed(): boolean {
    return this.written;
  }

  /** How many items a page of a list should have. */
  get pageItems(): number {
    return this.settings.limits.pageItems;
  }

  async list(path: string): Promise<readonly GraphItem[]> {
    const { graphUrl, limits } = this.settings;
    return listed(this.call, graphUrl, this.below(path), { mostPages: limits.pages });
  }

  async change(method: GraphRequest['method'], path: string, body?: object): Promise<unknown> {
    const answer = await this.call.change({ method, path: this.below(path), ...(body && { body }) });
    this.written = true;
    return answer;
  }

  /** Does something with each, a few at a time, so that whoever throttles us slows down all of it. */
  async withEach<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
    const { atATime } = this.settings.limits;
    const results: Result[] = [];
    for (let start = 0; start < items.length; start += atATime) {
      // Each ends before the next begin, even where one failed: nothing goes on behind the back of whoever is told so.
      const settled = await Promise.allSettled(items.slice(start, start + atATime).map(work));
      for (const each of settled) {
        if (each.status === 'rejected') throw each.reason;
        results.push(each.value);
      }
    }
    return results;
  }

  private below(path: string): string {
    return `/drives/${encodeURIComponent(this.driveId)}${path}`;
  }
}
