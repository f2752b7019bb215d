import { type Request, type Response, Router } from 'express';
import { ONEDRIVE_PATH, TENANT } from '../onedrive-tenant.js';
import type { Drives, StoredItem } from '../drives.js';
import { accountOfDrive, accountOfPersonalSite, accountOfSite, driveIdOf, siteIdOf } from './drive-ids.js';
import { answerGraphError } from './graph-error.js';
import { pageOf, partIn } from './page-of.js';

/** Personal sites, their drives and what lies in them, as Graph shows them; `url` is the sandbox's own. */
export function driveRoutes(drives: Drives, url: string): Router {
  const router = Router();
  const webUrl = `${url}${ONEDRIVE_PATH}`;

  // https://learn.microsoft.com/graph/api/site-getbypath
  router.get(/^\/sites\/([^/:]+):\/personal\/([\w-]+)$/, async ({ params }, response) => {
    const accountId = params[0] === TENANT.host ? accountOfPersonalSite(String(params[1])) : undefined;
    if (!accountId || !(await drives.isThere(accountId))) return answerGraphError(response, 404, 'itemNotFound');
    response.json({ id: siteIdOf(accountId), name: params[1], isPersonalSite: true, webUrl });
  });

  // https://learn.microsoft.com/graph/api/drive-get
  router.get('/sites/:site/drive', async ({ params }, response) => {
    const accountId = accountOfSite(params.site);
    if (!accountId || !(await drives.isThere(accountId))) return answerGraphError(response, 404, 'itemNotFound');
    response.json({ id: driveIdOf(accountId), driveType: 'business', name: 'OneDrive', webUrl });
  });

  // https://learn.microsoft.com/graph/api/driveitem-list-children
  router.get('/drives/:drive/root/children', async (request, response) => {
    await list(request, response, (accountId, part) => drives.top(accountId, part), false);
  });

  // https://learn.microsoft.com/graph/api/driveitem-delta
  router.get('/drives/:drive/root/delta', async (request, response) => {
    await list(request, response, (accountId, part) => drives.all(accountId, part), true);
  });

  async function list(
    request: Request,
    response: Response,
    read: (accountId: string, part: ReturnType<typeof partIn>) => Promise<readonly StoredItem[]>,
    isDelta: boolean,
  ): Promise<void> {
    const accountId = accountOfDrive(String(request.params['drive']));
    if (!accountId || !(await drives.isThere(accountId))) return answerGraphError(response, 404, 'itemNotFound');
    const part = partIn(request);
    const page = pageOf(request, await read(accountId, part), {
      size: part.size,
      positionOf: ({ position }) => position,
      toJson: (item) => itemJson(item, webUrl),
    });
    const isLast = isDelta && !('@odata.nextLink' in page);
    response.json({ ...page, ...(isLast && { '@odata.deltaLink': `${url}${request.originalUrl}` }) });
  }

  return router;
}

/** https://learn.microsoft.com/graph/api/resources/driveitem */
function itemJson({ id, name, content, shared }: StoredItem, webUrl: string): object {
  const kind =
    content === null ? { folder: {} } : { file: { mimeType: 'text/plain' }, size: Buffer.byteLength(content) };
  return { id, name, webUrl: `${webUrl}/items/${id}`, ...kind, ...(shared && { shared: { scope: 'users' } }) };
}
