import express, { type RequestHandler, Router } from 'express';
import type { SandboxClock } from '../../clock/sandbox-clock.js';
import type { Drives } from '../drives.js';
import type { Permissions } from '../permissions.js';
import { accountOfDrive } from './drive-ids.js';
import { answerGraphError } from './graph-error.js';
import { guestIn, invitationIn } from './invitation-in.js';
import { pageOf, partIn } from './page-of.js';
import { emailOf, ownerJson, permissionJson } from './permission-json.js';

const ITEM = '/drives/:drive/items/:item';

/** Guests, and what is shared with them, as Graph has it. */
export function permissionRoutes(drives: Drives, permissions: Permissions, clock: SandboxClock): Router {
  const router = Router();
  router.use(ITEM, knownItem(drives));

  // https://learn.microsoft.com/graph/api/invitation-post
  router.post('/invitations', express.json(), async ({ body }, response) => {
    const email = guestIn(body);
    if (email === undefined) return answerGraphError(response, 400, 'BadRequest');
    await permissions.makeGuest(email);
    const invitedUser = { id: email.toLowerCase() };
    response.status(201).json({ invitedUserEmailAddress: email, status: 'PendingAcceptance', invitedUser });
  });

  // https://learn.microsoft.com/graph/api/driveitem-invite
  router.post(`${ITEM}/invite`, express.json(), async ({ params, body }, response) => {
    const invitation = invitationIn(body, await clock.now());
    if (!invitation) return answerGraphError(response, 400, 'invalidRequest');
    // An application cannot make guests by sharing.
    if (!(await permissions.isGuest(invitation.email)))
      return answerGraphError(response, 400, 'invalidRequest', 'noResolvedUsers');
    await permissions.give(params.item, invitation);
    response.json({ value: [permissionJson(invitation)] });
  });

  // https://learn.microsoft.com/graph/api/driveitem-list-permissions
  router.get(`${ITEM}/permissions`, async (request, response) => {
    const { drive, item } = request.params;
    const owner = ownerJson(accountOfDrive(drive) ?? '');
    const all = [owner, ...(await permissions.of(item)).map(permissionJson)];
    const { after, size } = partIn(request);
    const rows = all.map((json, n) => ({ json, position: String(n + 1) })).slice(Number(after));
    response.json(pageOf(request, rows, { size, positionOf: ({ position }) => position, toJson: ({ json }) => json }));
  });

  // https://learn.microsoft.com/graph/api/permission-delete
  router.delete(`${ITEM}/permissions/:permission`, async ({ params }, response) => {
    const emails = (await permissions.of(params.item)).map(({ email }) => email);
    const email = emailOf(params.permission, emails);
    if (email === undefined) return answerGraphError(response, 404, 'itemNotFound');
    // What a folder around it gives can be taken back only there.
    if (!(await permissions.takeBack(params.item, email))) return answerGraphError(response, 400, 'invalidRequest');
    response.status(204).end();
  });

  return router;
}

function knownItem(drives: Drives): RequestHandler {
  return async ({ params }, response, next) => {
    const accountId = accountOfDrive(String(params['drive']));
    const isKnown = accountId !== undefined && (await drives.isThere(accountId));
    if (isKnown && (await drives.has(accountId, String(params['item'])))) return next();
    answerGraphError(response, 404, 'itemNotFound');
  };
}
