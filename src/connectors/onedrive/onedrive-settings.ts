import { CALL_SECONDS } from '../../rescue/ports/cloud-service.js';
import type { GraphSettings } from '../graph/graph-settings.js';

/** Seconds of one request, of a look and of opening or ending access to a whole drive; bytes of an answer; pages of a list; items of a page; requests at a time. */
export const ONEDRIVE_LIMITS = {
  requestSeconds: 15,
  callSeconds: 20,
  driveSeconds: CALL_SECONDS,
  answerBytes: 4_194_304,
  pages: 2_000,
  pageItems: 200,
  atATime: 4,
} as const;

/** Where the personal sites of a tenant are, and what opens them. */
export interface OneDriveSettings extends GraphSettings {
  /** Such as `contoso-my.sharepoint.com`. */
  readonly host: string;
  /** What stands behind the `@` of user names. */
  readonly userDomain: string;
  readonly limits: Readonly<Record<keyof typeof ONEDRIVE_LIMITS, number>>;
}
