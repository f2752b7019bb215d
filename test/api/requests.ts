import fc from 'fast-check';
import type { ApiDocument, Found, JsonSchema } from '../support/open-api.js';

/** A request that was made up: which parts of it are not as documented. */
export interface MadeUp {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly broken: readonly string[];
}

/** Something that is as documented, or is not. */
interface Part<T> {
  readonly value: T;
  readonly broken: boolean;
}

/** Requests for an operation, about things of `known` names and others, some as documented and some broken in one or more places. */
export function requestsFor(
  operation: Found,
  { components }: ApiDocument,
  known: Readonly<Record<string, string>>,
): fc.Arbitrary<MadeUp> {
  const values = new Values(components.schemas, known);
  const inPlace = (place: string) =>
    operation.parameters
      .filter((one) => one.in === place)
      .map(({ name, schema, required }) => ({ name, schema, required }));
  const body = operation.requestBody?.content['application/json']?.schema;
  return fc
    .record({
      path: parameters(inPlace('path'), values),
      query: parameters(inPlace('query'), values),
      token: mostly(
        fc.constant<string>('valid'),
        fc.constantFrom<string>('', 'Bearer', 'Bearer unknown-token', 'Basic YTpi', 'Bearer \t!'),
      ),
      key: mostly(fc.uuid(), fc.constantFrom('', 'a key', 'é', 'k'.repeat(200))),
      type: body
        ? mostly(
            fc.constant('application/json'),
            fc.constantFrom('text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=nonsense'),
          )
        : fc.constant(undefined),
      match: fc.constantFrom('', '*'),
      body: body ? mostly(values.of(body), values.notOf(body)) : fc.constant({ value: undefined, broken: false }),
    })
    .map(({ path, query, token, key, type, match, body }) => {
      const keyed = operation.method === 'POST' || operation.method === 'PATCH';
      const parts = { path, query, token, body, ...(keyed && { key }), ...(type && { type }) };
      return {
        path: path.value,
        query: query.value,
        body: body.value,
        headers: {
          ...(token.broken ? token.value !== '' && { Authorization: token.value } : {}),
          ...(keyed && key.value !== '' && { 'Idempotency-Key': key.value }),
          ...(type && { 'Content-Type': type.value }),
          ...(match !== '' && operation.method !== 'GET' && { 'If-Match': match }),
        },
        broken: Object.entries(parts).flatMap(([name, part]) => (part.broken ? [name] : [])),
      };
    });
}

function mostly<T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>): fc.Arbitrary<Part<T>> {
  return fc.oneof(
    { weight: 5, arbitrary: good.map((value) => ({ value, broken: false })) },
    { weight: 1, arbitrary: bad.map((value) => ({ value, broken: true })) },
  );
}

function parameters(
  declared: readonly { readonly name: string; readonly schema: JsonSchema; readonly required: boolean }[],
  values: Values,
): fc.Arbitrary<Part<Record<string, string>>> {
  const each = declared.map(({ name, schema, required }) => {
    const good = values.called(name, schema).map(String);
    const bad = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => !fits(schema, text) && !/^\.+$/.test(text));
    // No answer of ours gave a cursor that was made up.
    const unknown = name === 'cursor';
    const part = mostly(good, bad).map(({ value, broken }) => ({
      name,
      value,
      broken: broken || unknown,
      given: true,
    }));
    return required ? part : fc.tuple(part, fc.boolean()).map(([one, given]) => ({ ...one, given }));
  });
  return fc.tuple(...each).map((all) => {
    const given = all.filter((one) => one.given);
    return {
      value: Object.fromEntries(given.map(({ name, value }) => [name, value])),
      broken: given.some(({ broken }) => broken),
    };
  });
}

/** Whether the text of a parameter is what its schema wants. */
function fits({ type, pattern, enum: words, minimum, maximum }: JsonSchema, text: string): boolean {
  if (Array.isArray(words)) return words.includes(text);
  if (type === 'integer')
    return /^-?\d+$/.test(text) && Number(text) >= Number(minimum) && Number(text) <= Number(maximum);
  return new RegExp(String(pattern), 'u').test(text);
}

/** Values by their schema. */
class Values {
  constructor(
    private readonly named: Readonly<Record<string, JsonSchema>>,
    private readonly known: Readonly<Record<string, string>>,
  ) {}

  /** The value of a parameter or member, often one that the service knows. */
  called(name: string, schema: JsonSchema): fc.Arbitrary<unknown> {
    const known = this.known[name];
    return known === undefined ? this.of(schema) : fc.oneof(fc.constant(known), this.of(schema));
  }

  /** As the schema wants them. */
  of(schema: JsonSchema): fc.Arbitrary<unknown> {
    const { $ref, type, enum: words } = schema;
    if ($ref) return this.of(this.named[$ref.split('/').at(-1) ?? '']!);
    if (Array.isArray(words)) return fc.constantFrom(...(words as unknown[]));
    if (Array.isArray(type)) return fc.oneof(this.of({ ...schema, type: String(type[0]) }), fc.constant(null));
    if (type === 'object') return this.object(schema);
    if (type === 'array') {
      const minLength = Number(schema['minItems'] ?? 0);
      return fc.array(this.of(schema.items!), { minLength, maxLength: Math.max(minLength, 3) });
    }
    if (type === 'boolean') return fc.boolean();
    if (type === 'integer') return fc.integer({ min: Number(schema['minimum']), max: Number(schema['maximum']) });
    return texts(schema);
  }

  /** Values that the schema does not want: one member of an object broken, missing or too many, or no object at all. */
  notOf(schema: JsonSchema): fc.Arbitrary<unknown> {
    const object = schema.$ref ? this.named[schema.$ref.split('/').at(-1) ?? '']! : schema;
    const members = Object.entries(object.properties ?? {});
    const required = object.required ?? [];
    const strange = fc.oneof(
      fc.constant(null),
      fc.constant([[]]),
      fc.constant({ a: { b: [] } }),
      fc.constant('\u0000'),
      fc.constant(1e308),
    );
    const broken = fc.tuple(this.of(schema), fc.constantFrom(...members.map(([name]) => name)), strange);
    const lacking = fc.tuple(this.of(schema), fc.constantFrom(...required));
    return fc.oneof(
      broken.map(([value, name, odd]) => ({ ...(value as object), [name]: odd })),
      lacking.map(([value, name]) =>
        Object.fromEntries(Object.entries(value as object).filter(([one]) => one !== name)),
      ),
      this.of(schema).map((value) => ({ ...(value as object), toString: 'x' })),
      this.of(schema).map((value) => ({ ...(value as object), unheardOf: { __proto__: null } })),
      fc.constantFrom<unknown>([], '"text"', '{', '', '{"a":1,}', 'null', '[[[[[[[[]]]]]]]]', '7'),
    );
  }

  private object({ properties = {}, required = [] }: JsonSchema): fc.Arbitrary<unknown> {
    const members = Object.entries(properties).map(([name, schema]) => [name, this.called(name, schema)] as const);
    return fc.record(Object.fromEntries(members), { requiredKeys: [...required] as never[] });
  }
}

function texts({ format, pattern, minLength, maxLength }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date-time') {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    return fc.oneof(
      date.map((at) => at.toISOString()),
      date.map((at) => at.toISOString().replace(/\.\d+Z$/, '+09:00')),
    );
  }
  const form = new RegExp(String(pattern), 'u');
  if (form.source.includes('@')) return fc.emailAddress().filter((address) => form.test(address));
  if (!form.source.includes('\\p')) return fc.stringMatching(form).filter((text) => form.test(text));
  const longest = Math.min(Number(maxLength), 60);
  return fc.string({ unit: 'binary', minLength: Number(minLength), maxLength: longest }).map(
    (text) =>
      Array.from(text)
        .filter((character) => form.test(character))
        .join('') || 'x',
  );
}
