import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import type { Words } from '../../pages/fault.js';
import { readForm } from '../../pages/form-field.js';
import { nothingHerePage } from '../../pages/nothing-here-page.js';
import { answerProblem } from '../directory/problem.js';
import type { Accounts } from '../accounts.js';
import { changeIn } from './change-in-form.js';
import { changeInJson } from './change-in-json.js';
import type { Registry } from './registry.js';
import { registryPage } from './registry-page.js';

/** `/accounts/{id}` and `PATCH /accounts/{id}.json`: lets whoever plays change what the university says of an account. */
export function registryRoutes(registry: Registry, accounts: Accounts): Router {
  const router = Router();

  router.patch(
    '/accounts/:id.json',
    express.json(),
    badJson,
    async (request: Request<{ id: string }>, response: Response) => {
      const { change, fault } = changeInJson(request.body);
      if (fault) return answerProblem(response, 400, fault);
      const outcome = await registry.change(request.params.id, change);
      if (outcome !== 'changed') return answerProblem(response, outcome === 'account-unknown' ? 404 : 400, outcome);
      response.json(await accounts.find(request.params.id));
    },
  );

  router.get('/accounts/:id', async ({ params }, response) => show(params.id, response));

  router.post('/accounts/:id', readForm, async (request: Request<{ id: string }>, response) => {
    const change = changeIn(request);
    const outcome = change && (await registry.change(request.params.id, change));
    if (outcome === 'changed') return response.redirect(303, `/accounts/${request.params.id}`);
    return show(request.params.id, response.status(400), NOT_CHANGED);
  });

  async function show(id: string, response: Response, fault?: Words): Promise<void> {
    const account = await accounts.find(id);
    if (!account) return void response.status(404).send(nothingHerePage());
    response.send(registryPage(account, await accounts.ofPerson(account.personId), fault));
  }

  return router;
}

const NOT_CHANGED: Words = {
  ja: '変更できませんでした．入力をお確かめください．',
  en: 'Nothing was changed. Check what you entered.',
};

const badJson: ErrorRequestHandler = (_error, _request, response, _next) => answerProblem(response, 400, 'bad-body');
