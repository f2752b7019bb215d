import { Injectable } from '@nestjs/common';
import { API_SCOPES } from '../../integrators/integrator.js';
import { PublicAddress } from '../../shared/web/public-address.js';
import { HEADERS, PARAMETERS } from './common-parts.js';
import { FoundOperations } from './found-operations.js';
import { openApiOperation } from './open-api-operation.js';
import { schemasOf } from './schemas.js';

/** The document of the API (OpenAPI 3.1), made of what the operations say of themselves. */
@Injectable()
export class OpenApi {
  constructor(
    private readonly found: FoundOperations,
    private readonly address: PublicAddress,
  ) {}

  document(): OpenApiDocument {
    const operations = this.found.all();
    const paths: Record<string, Record<string, object>> = {};
    for (const operation of operations)
      (paths[operation.address] ??= {})[operation.method.toLowerCase()] = openApiOperation(operation);
    const tags = new Map(operations.map(({ tag }) => [tag.name, tag]));
    return {
      openapi: '3.1.1',
      info: INFO,
      servers: [{ url: this.address.url, description: 'This installation' }],
      tags: [...tags.values()],
      paths,
      components: {
        schemas: schemasOf(operations),
        parameters: PARAMETERS,
        headers: HEADERS,
        securitySchemes: { clientCredentials: this.security() },
      },
    };
  }

  private security(): object {
    const scopes = Object.fromEntries(API_SCOPES.map((scope) => [scope, SCOPES[scope]]));
    const tokenUrl = `${this.address.url}/op/token`;
    return { type: 'oauth2', description: 'RFC 6749, 4.4.', flows: { clientCredentials: { tokenUrl, scopes } } };
  }
}

/** The document as far as its readers here know it. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: typeof INFO;
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: Readonly<Record<string, object>>;
}

const INFO = {
  title: 'UTokyo Account Identity Verification Service',
  version: '1',
  license: { name: 'MIT', identifier: 'MIT' },
  description:
    'For other systems of the university. Every call carries an access token (OAuth 2, client credentials) of the scope that its operation names. Refusals are problem details (RFC 9457) with a stable `code`. Every POST and PATCH needs an `Idempotency-Key`.',
} as const;

const SCOPES: Readonly<Record<(typeof API_SCOPES)[number], string>> = {
  'links:read': 'See whether an account is linked',
  'accounts:write': 'Tell what the university knows of accounts',
  'suspensions:write': 'Stop all use of a link',
  'rescues:read': 'See applications for cloud data',
  'rescues:decide': 'Decide on applications for cloud data',
  'recoveries:read': 'See how cases of recovery stand',
  'events:read': 'Read events',
  'subscriptions:manage': 'Have events pushed',
};
