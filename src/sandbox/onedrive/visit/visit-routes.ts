import { type Request, type Response, Router } from 'express';
import { typedCode } from '../../../shared/typed-code.js';
import type { Mails } from '../../mailbox/mails.js';
import { formField, readForm } from '../../pages/form-field.js';
import { nothingHerePage } from '../../pages/nothing-here-page.js';
import { cookieOf } from '../../university/sign-in/session-cookie.js';
import { ONEDRIVE_PATH } from '../onedrive-tenant.js';
import type { SharedFiles } from '../shared-files.js';
import { addressPage, codePage, filePage, filesPage } from './visit-pages.js';
import type { Visits } from './visits.js';

const COOKIE = 'onedrive_session';
const COOKIE_OPTIONS = { httpOnly: true, sameSite: 'lax', path: ONEDRIVE_PATH } as const;

/** `/onedrive`: where somebody from outside proves a mail address by a code, and sees what is shared with it now. */
export function visitRoutes(visits: Visits, files: SharedFiles, mails: Mails): Router {
  const router = Router();
  const tokenOf = (request: Request) => cookieOf(request, COOKIE);

  router.get(ONEDRIVE_PATH, async (request, response) => {
    const email = await visits.emailOf(tokenOf(request));
    response.send(email === undefined ? addressPage() : filesPage(email, await files.with(email)));
  });

  router.post(`${ONEDRIVE_PATH}/code`, readForm, async (request, response) => {
    const email = formField(request, 'email').trim().toLowerCase();
    const { id, code } = await visits.begin(email);
    if ((await files.with(email)).length > 0) await mails.receive([email], mailWith(code));
    response.send(codePage(id, 'none'));
  });

  router.post(`${ONEDRIVE_PATH}/sign-in`, readForm, async (request, response) => {
    const visit = formField(request, 'visit');
    const code = typedCode(formField(request, 'code'));
    const token = await visits.enter(visit, code);
    if (token === undefined) return void response.status(400).send(codePage(visit, 'wrong-code'));
    response.cookie(COOKIE, token, COOKIE_OPTIONS).redirect(303, ONEDRIVE_PATH);
  });

  router.post(`${ONEDRIVE_PATH}/sign-out`, async (request, response) => {
    await visits.end(tokenOf(request));
    response.clearCookie(COOKIE, COOKIE_OPTIONS).redirect(303, ONEDRIVE_PATH);
  });

  router.get(`${ONEDRIVE_PATH}/items/:id`, async (request, response) => {
    const email = await visits.emailOf(tokenOf(request));
    if (email === undefined) return response.redirect(303, ONEDRIVE_PATH);
    await show(email, request.params.id, response);
  });

  async function show(email: string, itemId: string, response: Response): Promise<void> {
    const item = await files.find(email, itemId);
    if (!item) response.status(404).send(nothingHerePage());
    else if (item.content !== null) response.send(filePage(item));
    else response.send(filesPage(email, await files.inFolder(item.id), item));
  }

  return router;
}

function mailWith(code: string) {
  const text = `確認コード: ${code}\nCode: ${code}\n`;
  return { subject: 'OneDriveの確認コード（見本） / Your OneDrive code (sample)', text, html: null };
}
