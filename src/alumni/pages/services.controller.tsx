import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Integrators } from '../../integrators/integrators.js';
import { Layout } from '../../shared/web/layout.js';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { wordsOf } from '../../shared/web/words.js';
import '../alumni-words.js';
import { whyOf } from './service-texts.js';

/** Leads to the services that can be joined, each at an address of its own. */
@Controller('alumni')
export class ServicesController {
  constructor(private readonly integrators: Integrators) {}

  @Get()
  show(@Req() request: Request, @Res() response: Response): void {
    const page = pageOf(request);
    const t = wordsOf('alumni', page.language);
    const services = this.integrators.all().filter(({ signIn }) => signIn?.startUrl !== undefined);
    sendPage(
      response,
      <Layout page={page} title={t('list.title')}>
        <p class="lead">{services.length > 0 ? t('list.text') : t('list.none')}</p>
        {services.map((service) => (
          <section key={service.id}>
            <h2>{service.name[page.language]}</h2>
            <p>{whyOf(service, page)}</p>
            <a class="button" href={service.signIn?.startUrl}>
              {t('list.go', { name: service.name[page.language] })}
            </a>
          </section>
        ))}
      </Layout>,
    );
  }
}
