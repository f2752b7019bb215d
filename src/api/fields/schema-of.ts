import { type Described, type Field, fieldsOf, type Schema } from './field.js';

/** The name of a class in the document. */
export function nameOf(type: Described): string {
  return type.name.replace(/Dto$/, '');
}

/** The schema of a class; classes within it are referred to. */
export function schemaOf(type: Described): Schema {
  const fields = [...fieldsOf(type)];
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, schemaOfField(field)])),
    required: fields.flatMap(([name, { required }]) => (required ? [name] : [])),
    additionalProperties: false,
  };
}

/** All classes that a class leads to, itself included. */
export function classesIn(type: Described, seen = new Set<Described>()): ReadonlySet<Described> {
  if (seen.has(type)) return seen;
  seen.add(type);
  for (const { of } of fieldsOf(type).values()) if (of) classesIn(of, seen);
  return seen;
}

/** A value as it may look, made of the examples of the fields. */
export function exampleOf(type: Described): Readonly<Record<string, unknown>> {
  const examples = [...fieldsOf(type)].map(([name, field]) => [name, exampleOfField(field)] as const);
  return Object.fromEntries(examples.filter(([, example]) => example !== undefined));
}

/** The schema of one field, as it stands in the schema of its class. */
export function schemaOfField({ schema, of, list, example }: Field): Schema {
  const ref = of && { $ref: `#/components/schemas/${nameOf(of)}` };
  if (ref) return list ? { ...schema, items: ref } : { ...schema, ...ref };
  return { ...schema, ...(example !== undefined && { examples: [example] }) };
}

function exampleOfField({ of, list, example, shown }: Field): unknown {
  if (!shown) return undefined;
  if (!of) return example;
  return list ? [exampleOf(of)] : exampleOf(of);
}
