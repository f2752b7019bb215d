import { type Request, Router } from 'express';
import { typedCode } from '../../../shared/typed-code.js';
import { formField, readForm } from '../../pages/form-field.js';
import type { Sessions } from '../credentials/sessions.js';
import { keepSession, sessionTokenOf } from './session-cookie.js';
import type { Answer, SignIn } from './sign-in.js';
import type { SignInCaller } from './sign-in-caller.js';
import { signInPage } from './sign-in-pages.js';

/** The pages on which a person signs in for one caller. */
export function signInRoutes(caller: SignInCaller, signIn: SignIn, sessions: Sessions): Router {
  const router = Router();

  router.get(caller.path, async (request, response) => {
    const key = await caller.keyOf(request, response);
    const session = await sessions.find(sessionTokenOf(request));
    if (session && (await caller.accepts(session, request, response))) return caller.finish(session, request, response);
    const username = await caller.hintOf(request, response);
    response.send(signInPage({ ask: await signIn.waitsFor(key), path: request.path, username }));
  });

  router.post(caller.path, readForm, async (request, response) => {
    const key = await caller.keyOf(request, response);
    const answer = answerIn(request);
    const next = await signIn.take(key, answer);
    if ('ask' in next) {
      const username = answer.to === 'credentials' ? answer.username : '';
      const status = next.fault ? 400 : 200;
      return void response.status(status).send(signInPage({ ...next, path: request.path, username }));
    }
    await sessions.end(sessionTokenOf(request));
    const { token, session } = await sessions.begin(next.signedIn, next.methods);
    keepSession(response, token);
    await caller.finish(session, request, response);
  });

  router.get(`${caller.path}/cancel`, async (request, response) => {
    await caller.cancel(request, response);
  });

  return router;
}

/** A page says itself which one it is, for the browser's back button brings back earlier ones. */
function answerIn(request: Request): Answer {
  const field = (name: string) => formField(request, name);
  const code = typedCode(field('code'));
  switch (field('to')) {
    case 'new-password':
      return { to: 'new-password', current: field('current'), fresh: field('fresh'), repeated: field('repeated') };
    case 'code':
      return { to: 'code', code };
    default:
      return { to: 'credentials', username: field('username'), password: field('password'), code };
  }
}
