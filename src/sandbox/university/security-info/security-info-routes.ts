import { Router } from 'express';
import { typedCode } from '../../../shared/typed-code.js';
import { formField, readForm } from '../../pages/form-field.js';
import { signedIn } from '../sign-in/signed-in.js';
import type { University } from '../university.js';
import { newMethodPage } from './new-method-page.js';
import { securityInfoPage } from './security-info-page.js';

const PAGE = '/security-info';

/** `/security-info`: where people see, add and remove their second factors. */
export function securityInfoRoutes({ methods, newMethods, sessions }: University): Router {
  const router = Router();

  router.get(
    PAGE,
    signedIn(PAGE, sessions, async ({ accountId }, _request, response) => {
      response.send(securityInfoPage(accountId, await methods.of(accountId)));
    }),
  );

  router.post(
    `${PAGE}/methods`,
    signedIn(PAGE, sessions, async ({ accountId }, _request, response) => {
      response.redirect(303, `${PAGE}/methods/${await newMethods.begin(accountId)}`);
    }),
  );

  router.get(
    `${PAGE}/methods/:id`,
    signedIn(PAGE, sessions, async ({ accountId }, { params }, response) => {
      const begun = await newMethods.find(accountId, String(params.id));
      if (!begun) return response.redirect(303, PAGE);
      response.send(newMethodPage(accountId, begun, 'none'));
    }),
  );

  router.post(
    `${PAGE}/methods/:id`,
    readForm,
    signedIn(PAGE, sessions, async ({ accountId }, request, response) => {
      const id = String(request.params.id);
      const code = typedCode(formField(request, 'code'));
      const begun = await newMethods.find(accountId, id);
      if (!begun || (await newMethods.register(accountId, id, code))) return response.redirect(303, PAGE);
      response.status(400).send(newMethodPage(accountId, begun, 'wrong-code'));
    }),
  );

  router.post(
    `${PAGE}/methods/:id/removal`,
    signedIn(PAGE, sessions, async ({ accountId }, { params }, response) => {
      await methods.remove(accountId, String(params.id));
      response.redirect(303, PAGE);
    }),
  );

  router.post(
    `${PAGE}/methods/:id/cancel`,
    signedIn(PAGE, sessions, async ({ accountId }, { params }, response) => {
      await newMethods.giveUp(accountId, String(params.id));
      response.redirect(303, PAGE);
    }),
  );

  return router;
}
