import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { DataSource } from 'typeorm';
import { serveApi } from './api/serve-api.js';
import { AppModule } from './app.module.js';
import { CsrfTokens, refuseForeignForms, refuseOtherSites } from './auth/browser/csrf.js';
import { identifyBrowser } from './auth/browser/identify-browser.js';
import { layPage } from './auth/browser/lay-page.js';
import { limitTries } from './auth/browser/limit-tries.js';
import { securityHeaders } from './auth/browser/security-headers.js';
import type { Configuration } from './config/configuration.js';
import { OpenIdProvider, PROVIDER_PATH } from './provider/open-id-provider.js';
import { serveOpenIdProvider } from './provider/serve-open-id-provider.js';
import { onlyHealth } from './shared/health/only-health.js';
import { NestLog } from './shared/nest-log.js';
import { answerRefusal } from './shared/web/answer-refusal.js';
import { PublicAddress } from './shared/web/public-address.js';
import { RefusalFilter } from './shared/web/refusal.filter.js';
import { serveStylesheet } from './shared/web/serve-stylesheet.js';

/** The whole service, ready to listen; the same for main and for tests. The order of the middleware is the security design. */
export async function createApp(configuration: Configuration): Promise<NestExpressApplication> {
  const { web, keys } = configuration;
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(configuration), {
    bodyParser: false,
    logger: new NestLog(),
  });
  app.set('trust proxy', web.trustedProxies);
  app.disable('x-powered-by');
  app.set('etag', false);
  const tokens = new CsrfTokens(keys);
  app.use(securityHeaders(web.formTargets, web.publicUrl.startsWith('https:')));
  if (!web.servesPages) app.use(onlyHealth);
  app.use(serveStylesheet);
  const forPeople = [identifyBrowser, layPage(web, tokens)];
  const tries = limitTries(app.get(DataSource));
  app.use(PROVIDER_PATH, tries, serveOpenIdProvider(app.get(OpenIdProvider), app.get(PublicAddress), forPeople));
  const pages = express
    .Router()
    .use(forPeople)
    .use(refuseOtherSites(web.publicUrl))
    .use(tries)
    .use(express.urlencoded({ extended: false, limit: '20kb', parameterLimit: 50 }))
    .use(refuseForeignForms(tokens, web.publicUrl));
  app.use(serveApi(pages));
  app.use((error: unknown, request: express.Request, response: express.Response, _next: express.NextFunction) =>
    answerRefusal(error, request, response),
  );
  app.useGlobalFilters(new RefusalFilter());
  await app.init();
  return app;
}
