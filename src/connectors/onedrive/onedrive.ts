import { type AccessGrant, type AccessKey, CloudService, type DataStanding } from '../../rescue/ports/cloud-service.js';
import { Graph } from '../graph/graph.js';
import { GraphUnavailable } from '../graph/graph-failure.js';
import { cloudFailureOf, isGone } from './cloud-failure.js';
import { DriveCall } from './drive-call.js';
import { inviteGuest } from './guest.js';
import type { OneDriveSettings } from './onedrive-settings.js';
import { personalDriveOf } from './personal-drive.js';
import { Sharing } from './sharing.js';
import { unshare } from './unsharing.js';

/** The files of personal OneDrives, shared with a mail address and taken back from it. */
export class OneDrive extends CloudService {
  private readonly graph: Graph<OneDriveSettings>;

  constructor(private readonly settings: OneDriveSettings) {
    super();
    this.graph = new Graph(settings);
  }

  override async probe(accountId: string): Promise<DataStanding> {
    try {
      await personalDriveOf(accountId, this.graph.call('probe'), this.settings);
      return 'there';
    } catch (error) {
      if (isGone(error)) return 'gone';
      throw cloudFailureOf(error, false);
    }
  }

  override async open({ accountId, contact, until }: AccessGrant): Promise<AccessKey> {
    let drive: DriveCall | undefined;
    try {
      const call = this.graph.call('open', this.settings.limits.driveSeconds);
      const { id, webUrl: site } = await personalDriveOf(accountId, call, this.settings);
      drive = new DriveCall(call, this.settings, id);
      const sharing = new Sharing(drive, { contact, until }, () => inviteGuest(contact, site, call));
      const items = await sharing.share();
      return { kind: 'shared', contact, addresses: items.map(({ name, webUrl: address }) => ({ name, address })) };
    } catch (error) {
      throw cloudFailureOf(error, drive?.changed ?? false);
    }
  }

  override async close({ accountId, contact }: AccessGrant): Promise<void> {
    let drive: DriveCall | undefined;
    try {
      const call = this.graph.call('close', this.settings.limits.driveSeconds);
      const found = await personalDriveOf(accountId, call, this.settings).catch(undefinedWhereGone);
      // Without its site nothing of it opens any more.
      if (!found) return;
      drive = new DriveCall(call, this.settings, found.id);
      await unshare(contact, drive);
    } catch (error) {
      // What goes while we look at it is gone for sure only the next time.
      throw cloudFailureOf(isGone(error) ? new GraphUnavailable() : error, drive?.changed ?? false);
    }
  }
}

function undefinedWhereGone(error: unknown): undefined {
  if (!isGone(error)) throw error;
}
