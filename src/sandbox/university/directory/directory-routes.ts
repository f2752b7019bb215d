import express, { type RequestHandler, Router } from 'express';
import { formField } from '../../pages/form-field.js';
import { keepsPolicy } from '../credentials/password-policy.js';
import type { University } from '../university.js';
import { answerProblem } from './problem.js';
import { requireToken } from './require-token.js';

const CHANGES_IN_A_PAGE = 100;

/** `/directory`: the university's programming interface for facts and credentials, as a real directory has one. */
export function directoryRoutes(university: University, token: string): Router {
  const { accounts, passwords, accessPasses, methods, sessions } = university;
  const router = Router();
  router.use('/directory', requireToken(token));
  router.use('/directory/accounts/:id', knownAccount(university));

  router.get('/directory/persons/:id/accounts', async ({ params }, response) => {
    response.json({ accounts: await accounts.ofPerson(params.id) });
  });

  router.get('/directory/changes', async ({ query }, response) => {
    const after = typeof query['after'] === 'string' ? query['after'] : '0';
    if (!/^\d{1,18}$/.test(after)) return answerProblem(response, 400, 'bad-cursor');
    const changes = await accounts.changedAfter(after, CHANGES_IN_A_PAGE);
    const cursor = changes.at(-1)?.changedSeq ?? after;
    response.json({ changes, cursor, more: changes.length === CHANGES_IN_A_PAGE });
  });

  router.get('/directory/accounts/:id', async ({ params }, response) => {
    response.json(await accounts.find(params.id));
  });

  router.get('/directory/accounts/:id/credentials', async ({ params }, response) => {
    const state = await accounts.credentialState(params.id);
    response.json({
      passwordChangedAt: state?.passwordChangedAt,
      accessPassIssuedAt: state?.accessPassIssuedAt ?? undefined,
      methods: state?.methods,
    });
  });

  router.put(
    '/directory/accounts/:id/temporary-password',
    currentAccount(university),
    express.json(),
    async (request, response) => {
      const password = formField(request, 'password');
      if (!keepsPolicy(password)) return answerProblem(response, 422, 'password-against-policy');
      await passwords.setTemporary(String(request.params.id), password);
      response.status(204).end();
    },
  );

  router.post('/directory/accounts/:id/access-pass', currentAccount(university), async ({ params }, response) => {
    response.status(201).json(await accessPasses.issue(String(params.id)));
  });

  router.delete('/directory/accounts/:id/access-pass', async ({ params }, response) => {
    await accessPasses.withdraw(params.id);
    response.status(204).end();
  });

  router.get('/directory/accounts/:id/methods', async ({ params }, response) => {
    const registered = await methods.of(params.id);
    response.json({ methods: registered.map(({ id, registeredAt }) => ({ id, registeredAt })) });
  });

  router.delete('/directory/accounts/:id/methods/:method', async ({ params }, response) => {
    await methods.remove(params.id, params.method);
    response.status(204).end();
  });

  router.post('/directory/accounts/:id/sessions/revocation', async ({ params }, response) => {
    await sessions.revoke(params.id);
    response.status(204).end();
  });

  return router;
}

function knownAccount({ accounts }: University): RequestHandler {
  return async ({ params }, response, next) => {
    if (await accounts.find(String(params.id))) return next();
    answerProblem(response, 404, 'account-unknown');
  };
}

/** Nothing that would open an account is made for one that has ended. */
function currentAccount({ accounts }: University): RequestHandler {
  return async ({ params }, response, next) => {
    const account = await accounts.find(String(params.id));
    if (account?.standing === 'current') return next();
    answerProblem(response, 409, 'account-left');
  };
}
