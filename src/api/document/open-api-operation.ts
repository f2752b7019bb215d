import { STATUS_CODES } from 'node:http';
import { fieldsOf } from '../fields/field.js';
import { exampleOf, nameOf, schemaOfField } from '../fields/schema-of.js';
import type { Input } from '../operations/inputs.js';
import type { FoundOperation } from './found-operations.js';
import { refusalsOf } from './refusals.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** One operation as OpenAPI describes it. */
export function openApiOperation(operation: FoundOperation): object {
  const { id, tag, says, means, scope, inputs } = operation;
  const body = inputs.find((input) => input.in === 'body');
  return {
    operationId: id,
    tags: [tag.name],
    summary: says,
    ...(means && { description: means }),
    security: [{ clientCredentials: [scope] }],
    parameters: [...inputs.flatMap(parametersOf), ...headersOf(operation)],
    ...(body && { requestBody: requestBody(body) }),
    responses: { ...answered(operation), ...refused(operation) },
  };
}

function parametersOf({ in: place, type }: Input): readonly object[] {
  if (place === 'body') return [];
  return [...fieldsOf(type)].map(([name, field]) => {
    const { description, examples: _, ...schema } = schemaOfField(field);
    const example = field.example === undefined ? {} : { example: field.example };
    return { name, in: place, required: place === 'path' || field.required, description, schema, ...example };
  });
}

function headersOf({ method, heedsIfMatch }: FoundOperation): readonly object[] {
  return [
    ...(method === 'POST' || method === 'PATCH' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ...(method === 'GET' ? [{ $ref: '#/components/parameters/IfNoneMatch' }] : []),
    ...(heedsIfMatch ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
  ];
}

function requestBody({ type }: Input): object {
  const required = [...fieldsOf(type).values()].some((field) => field.required);
  return { required, content: { 'application/json': { schema: ref(nameOf(type)), example: exampleOf(type) } } };
}

function answered({ method, answer }: FoundOperation): object {
  const { type, says } = answer;
  const content = type && { 'application/json': { schema: ref(nameOf(type)), example: exampleOf(type) } };
  const status = answer.status ?? (type ? 200 : 204);
  const headers = { ...LIMITS, ...(method === 'GET' && { ETag: { $ref: '#/components/headers/ETag' } }) };
  return {
    [status]: { description: says, headers, ...(content && { content }) },
    ...(method === 'GET' && { 304: { description: 'Nothing is new since the entity tag in If-None-Match.' } }),
  };
}

const LIMITS = {
  RateLimit: { $ref: '#/components/headers/RateLimit' },
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
};

function refused(operation: FoundOperation): object {
  return Object.fromEntries(
    [...refusalsOf(operation)].map(([status, codes]) => [
      status,
      {
        description: `${STATUS_CODES[status] ?? status}: ${codes.map((code) => `\`${code}\``).join(', ')}.`,
        ...(status === 401 && { headers: { 'WWW-Authenticate': { $ref: '#/components/headers/WWWAuthenticate' } } }),
        ...(status === 429 && { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } }),
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    ]),
  );
}
