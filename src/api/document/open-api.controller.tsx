import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PublicAddress } from '../../shared/web/public-address.js';
import { pageOf } from '../../shared/web/page-context.js';
import { sendPage } from '../../shared/web/render.js';
import { entityTag } from '../answers/entity-tag.js';
import { DocsPage } from './docs.page.js';
import { FoundOperations } from './found-operations.js';
import { OperationPage } from './operation.page.js';
import { OpenApi, type OpenApiDocument } from './open-api.js';

/** The document of the API, for programs and for people. */
@Controller('api')
export class OpenApiController {
  private made: OpenApiDocument | undefined;

  constructor(
    private readonly openApi: OpenApi,
    private readonly found: FoundOperations,
    private readonly address: PublicAddress,
  ) {}

  @Get('openapi.json')
  document(@Res() response: Response): void {
    this.made ??= this.openApi.document();
    response.set('ETag', entityTag(this.made)).json(this.made);
  }

  @Get('docs')
  docs(@Req() request: Request, @Res() response: Response): void {
    sendPage(response, <DocsPage page={pageOf(request)} server={this.address.url} operations={this.found.all()} />);
  }

  @Get('docs/:id')
  operation(@Req() request: Request, @Param('id') id: string, @Res() response: Response): void {
    const operation = this.found.all().find((one) => one.id === id);
    if (!operation) throw new NotFoundException();
    sendPage(response, <OperationPage page={pageOf(request)} server={this.address.url} operation={operation} />);
  }
}
