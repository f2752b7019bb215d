import { log } from '../../shared/log.js';
import { GraphUnavailable } from '../graph/graph-failure.js';
import type { GraphItem } from '../graph/graph-list.js';
import { GraphRefused } from '../graph/graph-refused.js';
import { isGone } from './cloud-failure.js';
import type { DriveCall } from './drive-call.js';
import { type DriveItem, topItems } from './drive-items.js';
import { type Recipient, invite, isStranger } from './item-invitation.js';
import { permissionsFor, takeBack } from './item-permissions.js';
import { endOf, isAsGranted, isLink } from './permission.js';

// Where so many were refused and none was shared, none will be.
const FIRST_REFUSALS = 4;

interface Standing {
  readonly item: DriveItem;
  /** What the recipient, and nobody else, has of the item already. */
  readonly held: readonly GraphItem[];
}

/** Shares what lies at the top of a drive with one person; what is shared as it should be stays as it is, so it may be repeated. */
export class Sharing {
  private readonly shared: DriveItem[] = [];
  private readonly refused: GraphRefused[] = [];
  private endless = 0;

  constructor(
    private readonly drive: DriveCall,
    private readonly recipient: Recipient,
    private readonly makeGuest: () => Promise<boolean>,
  ) {}

  /** What the recipient can read then. */
  async share(): Promise<readonly DriveItem[]> {
    const items = await topItems(this.drive);
    const all = await this.drive.withEach(items, (item) => this.standingOf(item));
    const wanting = all.filter((standing) => !this.isShared(standing));
    const isGuest = wanting.length === 0 || (await this.makeGuest());
    this.shared.push(...all.filter((standing) => this.isShared(standing)).map(({ item }) => item));
    await this.drive.withEach(wanting, (standing) => this.shareOne(standing, isGuest));
    if (this.shared.length === 0 && this.refused[0]) throw this.refused[0];
    this.tellWhatIsNotAsAsked();
    return items.filter((item) => this.shared.includes(item));
  }

  private async standingOf(item: DriveItem): Promise<Standing> {
    const held = await permissionsFor(this.recipient.contact, item.id, this.drive);
    return { item, held: held.filter((permission) => !isLink(permission)) };
  }

  private isShared({ held }: Standing): boolean {
    return held.length > 0 && held.every((permission) => isAsGranted(permission, this.recipient.until));
  }

  private async shareOne({ item, held }: Standing, isGuest: boolean): Promise<void> {
    if (this.shared.length === 0 && this.refused[FIRST_REFUSALS - 1]) throw this.refused[0];
    try {
      for (const permission of held) await takeBack(permission, item.id, this.drive);
      const permission = await invite(this.recipient, item.id, this.drive);
      this.shared.push(item);
      if (!endOf(permission)) this.endless += 1;
    } catch (error) {
      if (!(error instanceof GraphRefused)) throw error;
      if (isStranger(error) && isGuest) throw new GraphUnavailable();
      // What went meanwhile is nobody's any more.
      if (!isGone(error)) this.refused.push(error);
    }
  }

  private tellWhatIsNotAsAsked(): void {
    const { endless, refused } = this;
    if (endless > 0) log.warn({ items: endless }, 'onedrive.without-end');
    const [first] = refused;
    if (first) log.warn({ items: refused.length, status: first.status, code: first.code }, 'onedrive.left-out');
  }
}
