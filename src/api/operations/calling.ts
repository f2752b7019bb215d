import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { ApiClient } from '../../integrators/access-tokens.js';
import type { Integrator } from '../../integrators/integrator.js';
import type { Actor } from '../../shared/domain/domain-event.js';

/** The client behind a request that BearerGuard let in. */
export function apiClientOf({ apiClient }: Request): ApiClient {
  if (!apiClient) throw new Error('BearerGuard did not run');
  return apiClient;
}

/** The system that calls, as a parameter of an operation. */
export const CallingSystem = createParamDecorator(
  (_: unknown, context: ExecutionContext): Integrator => apiClientOf(context.switchToHttp().getRequest()).integrator,
);

/** The system that calls as who causes a change, as a parameter of an operation. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { integrator } = apiClientOf(context.switchToHttp().getRequest());
  return { kind: 'integrator', id: integrator.id };
});
