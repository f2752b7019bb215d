import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { ServiceUnderTest } from './service-under-test.js';

/** A JSON Schema as it stands in the document. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly $ref?: string;
}

/** Something that the document describes with a media type. */
export interface Content {
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
  readonly example?: string | number | boolean;
}

interface DocumentedResponse {
  readonly description: string;
  readonly content?: Readonly<Record<string, Content>>;
}

interface DocumentedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly { readonly clientCredentials: readonly string[] }[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
}

export interface ApiDocument {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly securitySchemes: {
      readonly clientCredentials: { readonly flows: { readonly clientCredentials: { readonly scopes: object } } };
    };
  };
}

/** An operation of the document with where it stands. */
export interface Found extends DocumentedOperation {
  readonly method: string;
  readonly path: string;
}

/** The document as the service publishes it. */
export async function readDocument({ url }: Pick<ServiceUnderTest, 'url'>): Promise<ApiDocument> {
  return (await (await fetch(`${url}/api/openapi.json`)).json()) as ApiDocument;
}

/** Every operation, its parameters looked up. */
export function operationsIn({ paths, components }: ApiDocument): readonly Found[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
      parameters: operation.parameters.map((one) => (one.$ref ? components.parameters[lastOf(one.$ref)]! : one)),
    })),
  );
}

/** Checks values against the schemas of the document, by ajv, which knows nothing of how they were made. */
export class Schemas {
  private readonly ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });

  constructor({ components }: ApiDocument) {
    formats.default(this.ajv);
    for (const [name, schema] of Object.entries(components.schemas))
      this.ajv.addSchema({ $id: `api:${name}`, ...local(schema) });
  }

  /** What is wrong with a value; empty where nothing is. */
  faults(schema: JsonSchema, value: unknown): readonly string[] {
    const validate = this.ajv.compile(local(schema));
    return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  }
}

function local(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', 'api:')) as JsonSchema;
}

function lastOf(ref: string): string {
  return ref.split('/').at(-1) ?? '';
}
