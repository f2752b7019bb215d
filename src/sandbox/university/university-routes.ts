import type { Express, ErrorRequestHandler } from 'express';
import { errors } from 'oidc-provider';
import type { DataSource } from 'typeorm';
import { accountRoutes } from './account-page/account-routes.js';
import { accountViewRoutes } from './directory/account-view-routes.js';
import { directoryRoutes } from './directory/directory-routes.js';
import { signInOverPage } from './provider/provider-error-page.js';
import { serviceCaller } from './provider/service-caller.js';
import type { UniversityProvider } from './provider/university-provider.js';
import { registryRoutes } from './registry/registry-routes.js';
import { securityInfoRoutes } from './security-info/security-info-routes.js';
import { ownPageCaller } from './sign-in/own-page-caller.js';
import { SignIn } from './sign-in/sign-in.js';
import { signInRoutes } from './sign-in/sign-in-routes.js';
import { SignInStages } from './sign-in/sign-in-stages.js';
import { signOutRoutes } from './sign-in/sign-out-routes.js';
import type { University } from './university.js';

/** Everything that the pretend university answers to. */
export interface UniversityRoutes {
  readonly university: University;
  readonly provider: UniversityProvider;
  readonly directoryToken: string;
  readonly database: DataSource;
}

/** Adds the university's provider, its sign-in, its pages and its directory. */
export function mountUniversity(
  app: Express,
  { university, provider, directoryToken, database }: UniversityRoutes,
): void {
  const signIn = new SignIn(university, new SignInStages(database));
  provider.mount(app);
  const callers = [serviceCaller(provider.provider), ownPageCaller('/account'), ownPageCaller('/security-info')];
  for (const caller of callers) app.use(signInRoutes(caller, signIn, university.sessions));
  app.use(signOutRoutes(university.sessions));
  app.use(accountRoutes(university));
  app.use(securityInfoRoutes(university));
  app.use(directoryRoutes(university, directoryToken));
  app.use(accountViewRoutes(university));
  app.use(registryRoutes(university.registry, university.accounts));
  app.use(sayThatItIsOver);
}

const sayThatItIsOver: ErrorRequestHandler = (error, _request, response, next) => {
  if (!(error instanceof errors.SessionNotFound)) return next(error);
  response.status(410).send(signInOverPage());
};
