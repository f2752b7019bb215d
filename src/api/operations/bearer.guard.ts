import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AccessTokens, type ApiClient } from '../../integrators/access-tokens.js';
import { ScopeMissing, TokenInvalid, TokenMissing } from '../api.errors.js';
import { CallLimits } from '../calls/call-limits.js';
import { operationOf } from './operation.js';

declare module 'express-serve-static-core' {
  interface Request {
    /** Set by BearerGuard. */
    apiClient?: ApiClient;
  }
}

const BEARER = /^Bearer +([\w.~+/-]{1,4096}=*) *$/i;

/** Lets in clients with an access token (RFC 6750) whose scopes reach as far as the operation, as often as they may call. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly limits: CallLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const operation = operationOf(context.getHandler());
    if (!operation) throw new Error('only operations stand behind BearerGuard');
    response.locals['operation'] = operation.id;
    const client = await this.clientOf(request, response);
    request.apiClient = client;
    await this.limits.count(client.integrator.id, response);
    const { scope } = operation;
    if (client.scopes.includes(scope)) return true;
    challenge(response, `error="insufficient_scope", scope="${scope}"`);
    throw new ScopeMissing();
  }

  private async clientOf(request: Request, response: Response): Promise<ApiClient> {
    const { authorization } = request.headers;
    const [, token] = BEARER.exec(authorization ?? '') ?? [];
    const client = token === undefined ? undefined : await this.tokens.clientBehind(token);
    if (client) return client;
    await this.limits.countStranger(request, response);
    const sent = /^Bearer\b/i.test(authorization ?? '');
    challenge(response, sent ? 'error="invalid_token"' : undefined);
    throw sent ? new TokenInvalid() : new TokenMissing();
  }
}

function challenge(response: Response, error: string | undefined): void {
  response.set('WWW-Authenticate', `Bearer realm="api"${error ? `, ${error}` : ''}`);
}
