import { exampleOf } from '../fields/schema-of.js';
import type { FoundOperation } from './found-operations.js';

/** A call of an operation as curl makes it, with the examples of the document. */
export function curlOf({ method, address, inputs }: FoundOperation, server: string): string {
  const given = (place: string) =>
    Object.assign({}, ...inputs.map((input) => (input.in === place ? exampleOf(input.type) : {}))) as Record<
      string,
      unknown
    >;
  const path = address.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(given('path')[name])));
  const query = new URLSearchParams(Object.entries(given('query')).map(([name, value]) => [name, String(value)]));
  const body = inputs.some((input) => input.in === 'body') ? JSON.stringify(given('body')) : undefined;
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}'${server}${path}${query.size > 0 ? `?${query}` : ''}'`,
    `-H "Authorization: Bearer $TOKEN"`,
    ...(method === 'POST' || method === 'PATCH' ? [`-H "Idempotency-Key: $(uuidgen)"`] : []),
    ...(body === undefined ? [] : [`-H 'Content-Type: application/json'`, `-d '${body}'`]),
  ];
  return lines.join(' \\\n  ');
}
