import type { Request, Response } from 'express';
import { type Configuration, errors } from 'oidc-provider';
import { answerRefusal } from '../shared/web/answer-refusal.js';
import { SignInRequestOver, SignInRequestUnusable } from './provider.errors.js';

/** Answers what cannot be told to a service as a page of ours. */
export const renderProviderError: NonNullable<Configuration['renderError']> = (context, out, error) => {
  const over = error instanceof errors.SessionNotFound;
  const refusal = over ? new SignInRequestOver() : new SignInRequestUnusable(out.error);
  const fault = error instanceof errors.OIDCProviderError ? refusal : error;
  // Express' request and response, which oidc-provider was given.
  context.respond = false;
  answerRefusal(fault, context.req as Request, context.res as Response);
};
