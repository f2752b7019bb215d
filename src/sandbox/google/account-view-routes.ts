import { Router } from 'express';
import type { GooglePrograms } from './google-programs.js';
import type { GoogleSessions } from './google-sessions.js';
import { GOOGLE_PATH } from './google-tenant.js';
import type { GoogleUsers } from './google-users.js';

/** Everything that opens a user. */
interface Doors {
  readonly users: GoogleUsers;
  readonly sessions: GoogleSessions;
  readonly programs: GooglePrograms;
}

/** `GET /google/accounts/{id}.json`: what stands open of a user, for whoever tests; whether a password works is never told. */
export function accountViewRoutes({ users, sessions, programs }: Doors): Router {
  const router = Router();
  router.get(`${GOOGLE_PATH}/accounts/:id.json`, async ({ params: { id } }, response) => {
    const user = await users.find(id);
    if (!user) return void response.status(404).json({ code: 'account-unknown' });
    response.json({
      suspended: user.suspended,
      orgUnit: user.orgUnit,
      sessions: await sessions.count(id),
      tokens: (await programs.tokens(id)).length,
      appPasswords: (await programs.appPasswords(id)).length,
    });
  });
  return router;
}
