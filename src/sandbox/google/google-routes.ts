import { Router } from 'express';
import type { DataSource } from 'typeorm';
import type { SandboxKeys } from '../settings/sandbox-keys.js';
import { accountViewRoutes } from './account-view-routes.js';
import { answerGoogleError } from './api/google-error.js';
import { programRoutes } from './api/program-routes.js';
import { requireGoogleToken } from './api/require-google-token.js';
import { tokenRoutes } from './api/token-routes.js';
import { userRoutes } from './api/user-routes.js';
import { GooglePrograms } from './google-programs.js';
import { GoogleSessions } from './google-sessions.js';
import { GOOGLE_PATH } from './google-tenant.js';
import { GoogleUsers } from './google-users.js';
import { visitRoutes } from './visit/visit-routes.js';

/** What the pretend Google is made of. */
interface GoogleParts {
  readonly dataSource: DataSource;
  readonly keys: SandboxKeys;
}

/** `/google`: Google's token endpoint and Directory API, as far as access is opened and ended, and the pages for whom it is opened. */
export function googleRoutes({ dataSource, keys }: GoogleParts): Router {
  const router = Router();
  const doors = {
    users: new GoogleUsers(dataSource),
    sessions: new GoogleSessions(dataSource),
    programs: new GooglePrograms(dataSource),
  };
  const directory = Router();
  directory.use(requireGoogleToken(keys), userRoutes(doors.users), programRoutes(doors));
  directory.use((_request, response) => answerGoogleError(response, 404, 'notFound'));
  router.use(tokenRoutes(keys), accountViewRoutes(doors));
  router.use(`${GOOGLE_PATH}/admin/directory/v1`, directory);
  router.use(visitRoutes(doors.users, doors.sessions));
  return router;
}
