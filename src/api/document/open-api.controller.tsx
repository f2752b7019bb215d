import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { entityTag } from '../answers/entity-tag.js';
import { DocsPage } from './docs.page.js';
import { FoundOperations } from './found-operations.js';
import { OpenApi, type OpenApiDocument } from './open-api.js';

/** The document of the API, for programs and for people. */
@Controller('api')
export class OpenApiController {
  private made: OpenApiDocument | undefined;

  constructor(
    private readonly openApi: OpenApi,
    private readonly found: FoundOperations,
  ) {}

  @Get('openapi.json')
  document(@Res() response: Response): void {
    this.made ??= this.openApi.document();
    response.set('ETag', entityTag(this.made)).json(this.made);
  }

  @Get('docs')
  docs(@Req() request: Request, @Res() response: Response): void {
    const [server] = this.openApi.document().servers;
    const operations = this.found.all();
    sendPage(response, <DocsPage page={pageOf(request)} server={server?.url ?? ''} operations={operations} />);
  }
}
