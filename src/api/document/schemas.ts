import { classesIn, nameOf, schemaOf } from '../fields/schema-of.js';
import type { Described, Schema } from '../fields/field.js';
import type { FoundOperation } from './found-operations.js';

/** The problem details that every refusal has. */
const PROBLEM: Schema = {
  type: 'object',
  description: 'Problem details (RFC 9457). `code` is stable and the one that people see on our pages.',
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: { type: 'string', pattern: '^[a-z-]+\\.[a-z-]+$' },
    errors: {
      type: 'array',
      description: 'Of a request that does not have the documented form: what to mend.',
      items: {
        type: 'object',
        properties: {
          pointer: { type: 'string', description: 'Where in the body (RFC 6901, as a fragment).' },
          parameter: { type: 'string', description: 'Which parameter of path or query.' },
          detail: { type: 'string' },
        },
        required: ['detail'],
      },
    },
  },
  required: ['type', 'title', 'status', 'code'],
};

/** The schemas of everything that operations take and give, by name. */
export function schemasOf(operations: readonly FoundOperation[]): Readonly<Record<string, Schema>> {
  const roots = operations.flatMap(({ inputs, answer }) => [
    ...inputs.flatMap((input) => (input.in === 'body' ? [input.type] : [])),
    ...(answer.type ? [answer.type] : []),
  ]);
  const classes = new Set<Described>(roots.flatMap((root) => [...classesIn(root)]));
  const schemas = [...classes].map((type) => [nameOf(type), schemaOf(type)] as const);
  if (new Set(schemas.map(([name]) => name)).size !== schemas.length)
    throw new Error('two classes of the API share a name');
  return { ...Object.fromEntries(schemas.toSorted(([a], [b]) => (a < b ? -1 : 1))), Problem: PROBLEM };
}
