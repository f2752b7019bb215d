import { Router } from 'express';
import type { DataSource } from 'typeorm';
import type { SandboxClock } from '../clock/sandbox-clock.js';
import type { Mails } from '../mailbox/mails.js';
import type { SandboxKeys } from '../settings/sandbox-keys.js';
import { accountViewRoutes } from './account-view-routes.js';
import { Drives } from './drives.js';
import { driveRoutes } from './graph/drive-routes.js';
import { answerGraphError } from './graph/graph-error.js';
import { permissionRoutes } from './graph/permission-routes.js';
import { requireGraphToken, tokenRoutes } from './graph/token-routes.js';
import { ONEDRIVE_PATH } from './onedrive-tenant.js';
import { Permissions } from './permissions.js';
import { SharedFiles } from './shared-files.js';
import { visitRoutes } from './visit/visit-routes.js';
import { Visits } from './visit/visits.js';

/** What the pretend OneDrive is made of. */
interface OneDriveParts {
  readonly dataSource: DataSource;
  /** The sandbox's own address. */
  readonly url: string;
  readonly keys: SandboxKeys;
  readonly clock: SandboxClock;
  readonly mails: Mails;
}

/** `/onedrive`: Microsoft's token endpoint and Graph, as far as files are shared with them, and the pages for whom they are shared with. */
export function oneDriveRoutes({ dataSource, url, keys, clock, mails }: OneDriveParts): Router {
  const router = Router();
  const drives = new Drives(dataSource);
  const permissions = new Permissions(dataSource);
  const graph = Router();
  graph.use(requireGraphToken(keys), driveRoutes(drives, url), permissionRoutes(drives, permissions, clock));
  graph.use((_request, response) => answerGraphError(response, 400, 'BadRequest'));
  router.use(tokenRoutes(keys), accountViewRoutes(drives, permissions));
  router.use(`${ONEDRIVE_PATH}/graph/v1.0`, graph);
  router.use(visitRoutes(new Visits(dataSource), new SharedFiles(dataSource), mails));
  return router;
}
