import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { errors } from 'oidc-provider';
import { SIGN_IN_SCOPES } from '../integrators/integrator.js';
import { Integrators } from '../integrators/integrators.js';
import { OpenIdProvider } from './open-id-provider.js';
import { SignInRequestOver } from './provider.errors.js';
import { type Agreement, CARD_ACR, CARD_AMR, type SignInRequest } from './sign-in-request.js';

/** The requests of services that wait for the person in this browser. */
@Injectable()
export class SignInRequests {
  constructor(
    private readonly provider: OpenIdProvider,
    private readonly integrators: Integrators,
  ) {}

  /** The request whose address this browser opened; throws SignInRequestOver where it is not, or no longer, its own. */
  async of(request: Request, response: Response): Promise<SignInRequest> {
    const { uid, params } = await this.details(request, response);
    const integrator = this.integrators.find(String(params['client_id']));
    if (!integrator?.signIn) throw new SignInRequestOver();
    const asked = new Set(String(params['scope']).split(' '));
    return { uid, integrator, scopes: SIGN_IN_SCOPES.filter((scope) => asked.has(scope)) };
  }

  /** Sends the person back to the service with what they agreed to. */
  async agree(request: Request, response: Response, { statementId, scopes, readSecondsAgo }: Agreement): Promise<void> {
    const { params } = await this.details(request, response);
    const { provider } = await this.provider.now();
    const grant = new provider.Grant({ accountId: statementId, clientId: String(params['client_id']) });
    grant.addOIDCScope(['openid', ...scopes].join(' '));
    const consent = { grantId: await grant.save() };
    const ts = Math.floor(Date.now() / 1000) - readSecondsAgo;
    const login = { accountId: statementId, acr: CARD_ACR, amr: [...CARD_AMR], ts, remember: false };
    await provider.interactionFinished(request, response, { login, consent }, { mergeWithLastSubmission: false });
  }

  /** Sends the person back to the service, which is told that they declined (`access_denied`, RFC 6749, 4.1.2.1). */
  async decline(request: Request, response: Response): Promise<void> {
    await this.details(request, response);
    const { provider } = await this.provider.now();
    const result = { error: 'access_denied', error_description: 'the person declined' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  private async details(request: Request, response: Response) {
    const { provider } = await this.provider.now();
    try {
      const details = await provider.interactionDetails(request, response);
      if (details.uid !== request.params['uid']) throw new SignInRequestOver();
      return details;
    } catch (error) {
      if (error instanceof errors.SessionNotFound) throw new SignInRequestOver();
      throw error;
    }
  }
}
